// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The CTest fixture "database": starts the tests' cluster before the first test that needs it, removes it at the end.

#include "support/TestCluster.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto verb = application.arguments().value(1);
    yagura::test::TestCluster cluster;
    if (verb == "start"_L1) {
        cluster.keepRunning();
        return 0;
    }
    if (verb == "remove"_L1) {
        cluster.remove();
        return 0;
    }
    std::fputs("usage: yagura_test_cluster start|remove\n", stderr);
    return 2;
}
