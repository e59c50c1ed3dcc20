// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreFixture.h"

#include "store/ViewStore.h"

#include <memory>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

class tst_SavedViews final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_database = std::make_unique<TestDatabase>();
        m_sato = person(u"op_sato"_s, u"yagura_operator"_s);
        m_tanaka = person(u"op_tanaka"_s, u"yagura_operator"_s);
        m_ito = person(u"lead_ito"_s, u"yagura_lead"_s);
    }

    void cleanup()
    {
        m_sato.reset();
        m_tanaka.reset();
        m_ito.reset();
    }

    void allThatAViewSaysIsKept()
    {
        auto view = named(u"夜間の重大"_s);
        view.shared = true;
        view.query = u"owner:none \"too many\""_s;
        view.choice = core::Facets(core::Facet::Critical) | core::Facet::UnknownSeverity | core::Facet::WriteBackFailed;
        view.grouping = u"host"_s;
        view.sort = u"customer"_s;
        view.descending = true;
        const auto saved = valueOf(m_sato->views.saveView(view));
        QVERIFY(saved.id.isValid());
        view.id = saved.id;
        view.revision = 1;
        view.owner = u"op_sato"_s;
        view.mine = true;
        view.mayEdit = true;
        QCOMPARE(valueOf(m_sato->views.views()), std::vector {view});
        view.mine = false;
        view.mayEdit = false;
        QCOMPARE(valueOf(m_tanaka->views.views()), std::vector {view});
    }

    void aPrivateViewIsItsOwnersAlone()
    {
        const auto own = valueOf(m_sato->views.saveView(named(u"mine"_s)));
        for (auto* other : {m_tanaka.get(), m_ito.get()}) {
            QVERIFY(valueOf(other->views.views()).empty());
            auto stolen = own;
            stolen.name = u"yours"_s;
            QCOMPARE(errorOf(other->views.saveView(stolen)).detail, u"no_view"_s);
            QCOMPARE(errorOf(other->views.removeView(own.id, 1)).detail, u"no_view"_s);
            // Past the functions as well.
            for (const auto* table : {"saved_view", "saved_view_history"})
                QVERIFY(!TestDatabase::trySql(other->conninfo, u"select count(*) from yagura.%1"_s.arg(QString::fromLatin1(table))));
        }
        QCOMPARE(valueOf(m_sato->views.views()).size(), size_t(1));
    }

    void aSharedViewIsChangedByItsOwnerAndByLeads_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("may");
        QTest::newRow("its owner") << u"sato"_s << true;
        QTest::newRow("another operator") << u"tanaka"_s << false;
        QTest::newRow("a lead") << u"ito"_s << true;
    }

    void aSharedViewIsChangedByItsOwnerAndByLeads()
    {
        QFETCH(const QString, who);
        QFETCH(const bool, may);
        auto& person = who == "sato"_L1 ? *m_sato : who == "ito"_L1 ? *m_ito : *m_tanaka;
        auto view = named(u"room"_s);
        view.shared = true;
        view = valueOf(m_sato->views.saveView(view));
        QCOMPARE(valueOf(person.views.views()).at(0).mayEdit, may);
        view.query = u"sev>=high"_s;
        if (!may) {
            const auto error = errorOf(person.views.saveView(view));
            QCOMPARE(error.kind, core::ErrorKind::Denied);
            QCOMPARE(error.detail, u"not_your_view"_s);
            QCOMPARE(errorOf(person.views.removeView(view.id, 1)).detail, u"not_your_view"_s);
            return;
        }
        QCOMPARE(valueOf(person.views.saveView(view)).revision, 2);
        QCOMPARE(valueOf(m_tanaka->views.views()).at(0).query, view.query);
        QCOMPARE(valueOf(m_tanaka->views.views()).at(0).owner, u"op_sato"_s); // whoever changed it
        QVERIFY(valueOf(person.views.removeView(view.id, 2)));
        QVERIFY(valueOf(m_sato->views.views()).empty());
    }

    void onlyItsOwnerTakesAViewBackOutOfTheRoom()
    {
        auto view = named(u"room"_s);
        view.shared = true;
        view = valueOf(m_sato->views.saveView(view));
        view.shared = false;
        QCOMPARE(errorOf(m_ito->views.saveView(view)).detail, u"not_your_view"_s);
        (void)valueOf(m_sato->views.saveView(view));
        QVERIFY(valueOf(m_ito->views.views()).empty());
    }

    void twoPeopleDoNotOverwriteEachOther()
    {
        auto view = named(u"room"_s);
        view.shared = true;
        view = valueOf(m_sato->views.saveView(view));
        auto ofLead = view;
        ofLead.query = u"one"_s;
        (void)valueOf(m_ito->views.saveView(ofLead));
        auto ofOwner = view;
        ofOwner.query = u"two"_s;
        const auto error = errorOf(m_sato->views.saveView(ofOwner));
        QCOMPARE(error.kind, core::ErrorKind::Conflict);
        QCOMPARE(error.detail, u"view_changed_since"_s);
        QCOMPARE(errorOf(m_sato->views.removeView(view.id, 1)).detail, u"view_changed_since"_s);
        QCOMPARE(valueOf(m_sato->views.views()).at(0).query, u"one"_s);
    }

    void withoutARevisionNothingIsOverwritten()
    {
        const auto view = valueOf(m_sato->views.saveView(named(u"mine"_s)));
        for (const auto* call : {"save_view('{\"name\": \"other\"}', %1, null)", "remove_view(%1, null)"}) {
            const auto answer = TestDatabase::trySql(m_sato->conninfo, u"select yagura."_s + QString::fromLatin1(call).arg(view.id.value));
            QVERIFY2(!answer, call);
            QCOMPARE(answer.error().code, u"YG409"_s);
        }
        QCOMPARE(valueOf(m_sato->views.views()).at(0).name, u"mine"_s);
    }

    void whatCannotBeReadIsInvalid_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("shared is no truth value") << u"\"shared\": \"perhaps\""_s;
        QTest::newRow("facets are no list") << u"\"facets\": \"critical\""_s;
    }

    void whatCannotBeReadIsInvalid()
    {
        QFETCH(const QString, field);
        const auto answer = TestDatabase::trySql(m_sato->conninfo, u"select yagura.save_view('{\"name\": \"x\", %1}', null, null)"_s.arg(field));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"YG400"_s);
    }

    void aNameIsTakenOnceInTheRoomAndOnceByEachPerson()
    {
        (void)valueOf(m_sato->views.saveView(named(u"Night"_s)));
        QCOMPARE(errorOf(m_sato->views.saveView(named(u" night "_s))).detail, u"view_name_taken"_s);
        (void)valueOf(m_tanaka->views.saveView(named(u"Night"_s)));
        auto shared = named(u"Night"_s);
        shared.shared = true;
        (void)valueOf(m_sato->views.saveView(shared)); // beside the private one
        QCOMPARE(errorOf(m_tanaka->views.saveView(shared)).detail, u"view_name_taken"_s);
    }

    void whatIsNotOfTheFormIsRefused_data()
    {
        QTest::addColumn<core::SavedView>("view");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no name") << named(u"  "_s) << u"view_name"_s;
        QTest::newRow("61 characters") << named(QString(61, u'あ')) << u"view_name"_s;
        QTest::newRow("a line break") << named(u"a\nb"_s) << u"view_name"_s;
        auto view = named(u"v"_s);
        view.query = QString(1001, u'x');
        QTest::newRow("a search of 1,001 characters") << view << u"view_invalid"_s;
        view = named(u"v"_s);
        view.grouping = u"moon"_s;
        QTest::newRow("an unknown grouping") << view << u"view_invalid"_s;
        view = named(u"v"_s);
        view.sort = u"moon"_s;
        QTest::newRow("an unknown order") << view << u"view_invalid"_s;
    }

    void whatIsNotOfTheFormIsRefused()
    {
        QFETCH(const core::SavedView, view);
        QFETCH(const QString, reason);
        const auto error = errorOf(m_sato->views.saveView(view));
        QCOMPARE(error.kind, core::ErrorKind::Invalid);
        QCOMPARE(error.detail, reason);
        QVERIFY(valueOf(m_sato->views.views()).empty());
    }

    void aPersonHasAHundredViewsAtMost()
    {
        (void)m_database->sql(u"insert into yagura.saved_view (owner, name, changed_by) select 'op_sato', 'v' || n, 'op_sato' from generate_series(1, 100) n"_s);
        QCOMPARE(errorOf(m_sato->views.saveView(named(u"one more"_s))).detail, u"too_many_views"_s);
        (void)valueOf(m_tanaka->views.saveView(named(u"one more"_s)));
    }

    void everyWriteLeavesItsLineWithTheLoginOfTheSession()
    {
        auto view = named(u"room"_s);
        view.shared = true;
        view = valueOf(m_sato->views.saveView(view));
        view.query = u"web"_s;
        view = valueOf(m_ito->views.saveView(view));
        (void)valueOf(m_ito->views.removeView(view.id, view.revision));
        QCOMPARE(m_database->rows(u"select what || ' ' || actor from yagura.saved_view_history order by id"_s),
            (QStringList {u"added op_sato"_s, u"changed lead_ito"_s, u"removed lead_ito"_s}));
        QCOMPARE(m_database->sql(u"select facts from yagura.saved_view_history where what = 'changed'"_s), u"{\"query\": [\"\", \"web\"]}"_s);
        QVERIFY(!TestDatabase::trySql(m_database->conninfo(), u"delete from yagura.saved_view_history"_s));
    }

    void theWallAndTheCollectorHaveNoViews_data()
    {
        QTest::addColumn<QString>("role");
        QTest::newRow("wall") << u"yagura_wall"_s;
        QTest::newRow("collector") << u"yagura_collector"_s;
    }

    void theWallAndTheCollectorHaveNoViews()
    {
        QFETCH(const QString, role);
        const auto other = person(u"p_"_s + role, role);
        QCOMPARE(errorOf(other->views.views()).kind, core::ErrorKind::Denied);
        QCOMPARE(errorOf(other->views.saveView(named(u"x"_s))).kind, core::ErrorKind::Denied);
    }

private:
    struct Person
    {
        explicit Person(const QString& at)
            : conninfo(at)
            , session(at, QStringLiteral("test"))
            , views(session)
        {
        }

        QString conninfo;
        store::Session session;
        store::ViewStore views;
    };

    std::unique_ptr<Person> person(const QString& login, const QString& role) { return std::make_unique<Person>(m_database->conninfoAs(login, {role})); }

    static core::SavedView named(const QString& name)
    {
        core::SavedView view;
        view.name = name;
        return view;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Person> m_sato;
    std::unique_ptr<Person> m_tanaka;
    std::unique_ptr<Person> m_ito;
};

QTEST_GUILESS_MAIN(tst_SavedViews)
#include "tst_SavedViews.moc"
