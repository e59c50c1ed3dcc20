// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace yagura::models {

/// One value of a JSON text. Numbers stay as they were written: 64 bits keep all their digits.
struct JsonNode
{
    QString key; ///< name in an object, "[3]" in an array
    QString value; ///< of a leaf as it reads; of an object or array how many it holds, as "{3}" or "[3]"
    int parent = -1;
    int row = 0; ///< among its siblings
    bool isBranch = false;
    bool inArray = false;
    std::vector<int> children;

    bool operator==(const JsonNode&) const = default;
};

/// A JSON text as a tree of nodes; the first is the root.
struct JsonTree
{
    std::vector<JsonNode> nodes;
    bool isCut = false; ///< it was larger or deeper than the bounds, and what is beyond them is left out

    bool operator==(const JsonTree&) const = default;
};

constexpr auto maxJsonDepth = 64;
constexpr auto maxJsonNodes = 20'000;

/// Reads JSON within the bounds above; any thread. Nothing where it is not JSON: then it is shown as text.
[[nodiscard]] std::optional<JsonTree> readJsonTree(const QByteArray& json, const QString& rootName = {});

/// "$.options.thresholds[0].critical"; a name that is not a plain word stands in brackets and quotes.
[[nodiscard]] QString jsonPath(const JsonTree& tree, int node);

} // namespace yagura::models
