<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConnectionChoice</name>
    <message>
        <source>Enter the name of the service.</source>
        <translation>Enter the name of the service.</translation>
    </message>
    <message>
        <source>Enter the server&apos;s name.</source>
        <translation>Enter the server&apos;s name.</translation>
    </message>
    <message>
        <source>Enter the name of the database.</source>
        <translation>Enter the name of the database.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Choose one.</translation>
    </message>
    <message>
        <source>A database of this computer alone</source>
        <translation>A database of this computer alone</translation>
    </message>
    <message>
        <source>Service %1</source>
        <comment>of libpq</comment>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>Server %1, database %2</source>
        <translation>Server %1, database %2</translation>
    </message>
    <message>
        <source>As named at the start of the program</source>
        <translation>As named at the start of the program</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>No such service, or something in the fields cannot be read.</source>
        <translation>No such service, or something in the fields cannot be read.</translation>
    </message>
    <message>
        <source>Compare the name with the file ~/.pg_service.conf.</source>
        <translation>Compare the name with the file ~/.pg_service.conf.</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>The server&apos;s name is not known.</translation>
    </message>
    <message>
        <source>Check its spelling, and whether this computer is in the right network (VPN).</source>
        <translation>Check its spelling, and whether this computer is in the right network (VPN).</translation>
    </message>
    <message>
        <source>The computer is there, but no database listens at this port.</source>
        <translation>The computer is there, but no database listens at this port.</translation>
    </message>
    <message>
        <source>Check the port, and whether PostgreSQL is running there.</source>
        <translation>Check the port, and whether PostgreSQL is running there.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>The server does not answer.</translation>
    </message>
    <message>
        <source>Check the address, the network and the firewall.</source>
        <translation>Check the address, the network and the firewall.</translation>
    </message>
    <message>
        <source>The server asks for a password, and this computer has none for it.</source>
        <translation>The server asks for a password, and this computer has none for it.</translation>
    </message>
    <message>
        <source>Write it into ~/.pgpass, which only you may read.</source>
        <translation>Write it into ~/.pgpass, which only you may read.</translation>
    </message>
    <message>
        <source>The server refused the password.</source>
        <translation>The server refused the password.</translation>
    </message>
    <message>
        <source>Check the user and the line in ~/.pgpass.</source>
        <translation>Check the user and the line in ~/.pgpass.</translation>
    </message>
    <message>
        <source>The server does not let this user in from here.</source>
        <translation>The server does not let this user in from here.</translation>
    </message>
    <message>
        <source>Ask its administrator for the login and a line in pg_hba.conf.</source>
        <translation>Ask its administrator for the login and a line in pg_hba.conf.</translation>
    </message>
    <message>
        <source>There is no database of this name on the server.</source>
        <translation>There is no database of this name on the server.</translation>
    </message>
    <message>
        <source>Check the name; it is usually &quot;yagura&quot;.</source>
        <translation>Check the name; it is usually &quot;yagura&quot;.</translation>
    </message>
    <message>
        <source>The login works, but it has no role of Yagura&apos;s.</source>
        <translation>The login works, but it has no role of Yagura&apos;s.</translation>
    </message>
    <message>
        <source>Ask the administrator: grant yagura_operator to the login.</source>
        <translation>Ask the administrator: grant yagura_operator to the login.</translation>
    </message>
    <message>
        <source>The database is there, but it is not Yagura&apos;s yet.</source>
        <translation>The database is there, but it is not Yagura&apos;s yet.</translation>
    </message>
    <message>
        <source>Its administrator runs: yaguractl migrate</source>
        <translation>Its administrator runs: yaguractl migrate</translation>
    </message>
    <message>
        <source>This database is of an older Yagura.</source>
        <translation>This database is of an older Yagura.</translation>
    </message>
    <message>
        <source>This database is of a newer Yagura.</source>
        <translation>This database is of a newer Yagura.</translation>
    </message>
    <message>
        <source>Install the newer version on this computer.</source>
        <translation>Install the newer version on this computer.</translation>
    </message>
    <message>
        <source>The server has no connection left.</source>
        <translation>The server has no connection left.</translation>
    </message>
    <message>
        <source>Try again in a while, or tell its administrator.</source>
        <translation>Try again in a while, or tell its administrator.</translation>
    </message>
    <message>
        <source>The server is just starting.</source>
        <translation>The server is just starting.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Try again in a minute.</translation>
    </message>
    <message>
        <source>Check the encryption chosen here and the root certificate in ~/.postgresql.</source>
        <translation>Check the encryption chosen here and the root certificate in ~/.postgresql.</translation>
    </message>
    <message>
        <source>Check the fields and try again.</source>
        <translation>Check the fields and try again.</translation>
    </message>
    <message>
        <source>This database is not of the encoding UTF-8: Japanese names would be lost in it.</source>
        <translation>This database is not of the encoding UTF-8: Japanese names would be lost in it.</translation>
    </message>
    <message>
        <source>Its administrator makes another one: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</source>
        <translation>Its administrator makes another one: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</translation>
    </message>
    <message>
        <source>The database was put back without Yagura&apos;s roles.</source>
        <translation>The database was put back without Yagura&apos;s roles.</translation>
    </message>
    <message>
        <source>The server answers, but no encrypted connection comes about.</source>
        <translation>The server answers, but no encrypted connection comes about.</translation>
    </message>
    <message>
        <source>The connection does not work.</source>
        <translation>The connection does not work.</translation>
    </message>
    <message>
        <source>This server only reads: it is a standby, or set so.</source>
        <translation>This server only reads: it is a standby, or set so.</translation>
    </message>
    <message>
        <source>Name the primary server; of several, separated by commas, the one that can be written to is chosen.</source>
        <translation>Name the primary server; of several, separated by commas, the one that can be written to is chosen.</translation>
    </message>
    <message>
        <source>A connection pooler stands before the server and gives each transaction another session.</source>
        <translation>A connection pooler stands before the server and gives each transaction another session.</translation>
    </message>
    <message>
        <source>Connect to the server itself, or have the pooler set to pool_mode=session.</source>
        <translation>Connect to the server itself, or have the pooler set to pool_mode=session.</translation>
    </message>
</context>
<context>
    <name>CustomerText</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>first response</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>first response</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>first response within %1</source>
        <translation>first response within %1</translation>
    </message>
    <message>
        <source>service hours %1</source>
        <translation>service hours %1</translation>
    </message>
    <message>
        <source>service hours %1 (now)</source>
        <comment>inside of them</comment>
        <translation>service hours %1 (now)</translation>
    </message>
    <message>
        <source>service hours %1 (not now)</source>
        <comment>outside of them</comment>
        <translation>service hours %1 (not now)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote a note, and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>in calling order for %1</source>
        <comment>contacts, hour and minute</comment>
        <translation>in calling order for %1</translation>
    </message>
    <message>
        <source>%1, nobody is in their hours</source>
        <translation>%1, nobody is in their hours</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Service hours</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source>First-response target</source>
        <translation>First-response target</translation>
    </message>
    <message>
        <source>Flap window</source>
        <translation>Flap window</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environments</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time and person</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2 written:
%3</source>
        <translation>%1: %2 written:
%3</translation>
    </message>
    <message>
        <source>%1: %2 removed; it was:
%3</source>
        <translation>%1: %2 removed; it was:
%3</translation>
    </message>
    <message>
        <source>%1: %2 changed from:
%3
to:
%4</source>
        <translation>%1: %2 changed from:
%3
to:
%4</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>first response</comment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a customer among others</comment>
        <translation>not known</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between customers</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <comment>of items</comment>
        <translation>Customer: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s): %1</source>
        <comment>of items</comment>
        <translation>
            <numerusform>%n customer: %1</numerusform>
            <numerusform>%n customers: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: within %2</source>
        <comment>kind or severity, first response</comment>
        <translation>%1: within %2</translation>
    </message>
    <message>
        <source>Targets by kind and severity</source>
        <translation>Targets by kind and severity</translation>
    </message>
</context>
<context>
    <name>EmptyQueue</name>
    <message>
        <source>%1 is paused and was never read.</source>
        <comment>source</comment>
        <translation>%1 is paused and was never read.</translation>
    </message>
    <message>
        <source>%1 was never read (%2).</source>
        <comment>source, reason</comment>
        <translation>%1 was never read (%2).</translation>
    </message>
    <message>
        <source>%1 was never read: nobody polls it.</source>
        <comment>source</comment>
        <translation>%1 was never read: nobody polls it.</translation>
    </message>
    <message>
        <source>%1 is being read for the first time.</source>
        <comment>source</comment>
        <translation>%1 is being read for the first time.</translation>
    </message>
    <message>
        <source>%1 is paused, and was read last at %2.</source>
        <comment>source, moment</comment>
        <translation>%1 is paused, and was read last at %2.</translation>
    </message>
    <message>
        <source>Nobody has polled %1 since %2.</source>
        <comment>source, moment</comment>
        <translation>Nobody has polled %1 since %2.</translation>
    </message>
    <message>
        <source>%1 has been silent since %2.</source>
        <comment>source, moment</comment>
        <translation>%1 has been silent since %2.</translation>
    </message>
    <message>
        <source>%1 has not given its whole list since %2.</source>
        <comment>source, moment</comment>
        <translation>%1 has not given its whole list since %2.</translation>
    </message>
    <message>
        <source>%1 is still catching up; it was read whole last at %2.</source>
        <comment>source, moment</comment>
        <translation>%1 is still catching up; it was read whole last at %2.</translation>
    </message>
    <message>
        <source>%1 has refused the key since %2.</source>
        <comment>source, moment</comment>
        <translation>%1 has refused the key since %2.</translation>
    </message>
    <message>
        <source>%1 has not answered since %2.</source>
        <comment>source, moment</comment>
        <translation>%1 has not answered since %2.</translation>
    </message>
    <message>
        <source>%1 could not be read since %2 (%3).</source>
        <comment>source, moment, reason</comment>
        <translation>%1 could not be read since %2 (%3).</translation>
    </message>
    <message>
        <source>The database has not answered since %1.</source>
        <comment>moment</comment>
        <translation>The database has not answered since %1.</translation>
    </message>
    <message>
        <source>The sources have not been read yet.</source>
        <translation>The sources have not been read yet.</translation>
    </message>
    <message>
        <source>Nothing in the queue matches.</source>
        <translation>Nothing in the queue matches.</translation>
    </message>
    <message numerus="yes">
        <source>%n open item(s) are hidden by the search or the selection above.</source>
        <translation>
            <numerusform>%n open item is hidden by the search or the selection above.</numerusform>
            <numerusform>%n open items are hidden by the search or the selection above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new item(s) wait to be shown.</source>
        <translation>
            <numerusform>%n new item waits to be shown.</numerusform>
            <numerusform>%n new items wait to be shown.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was held still while your hand was on it.</source>
        <translation>The list was held still while your hand was on it.</translation>
    </message>
    <message>
        <source>No source is set up yet.</source>
        <translation>No source is set up yet.</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nothing is open.</translation>
    </message>
    <message>
        <source>New alerts appear here by themselves.</source>
        <translation>New alerts appear here by themselves.</translation>
    </message>
    <message>
        <source>It is not known whether anything is open.</source>
        <translation>It is not known whether anything is open.</translation>
    </message>
    <message>
        <source>No open items as of %1.</source>
        <comment>moment</comment>
        <translation>No open items as of %1.</translation>
    </message>
    <message>
        <source>%1 has never been read whole (%2).</source>
        <comment>source, reason</comment>
        <translation>%1 has never been read whole (%2).</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The database cannot be reached.</source>
        <translation>The database cannot be reached.</translation>
    </message>
    <message>
        <source>The queue shows what was known last. What you do is kept on this computer and sent later.</source>
        <translation>The queue shows what was known last. What you do is kept on this computer and sent later.</translation>
    </message>
    <message>
        <source>Yagura keeps trying by itself.</source>
        <translation>Yagura keeps trying by itself.</translation>
    </message>
    <message>
        <source>This could not be read: the database cannot be reached.</source>
        <translation>This could not be read: the database cannot be reached.</translation>
    </message>
    <message>
        <source>It is read again when the connection is back.</source>
        <translation>It is read again when the connection is back.</translation>
    </message>
    <message>
        <source>This item does not exist any more.</source>
        <translation>This item does not exist any more.</translation>
    </message>
    <message>
        <source>Choose another one in the queue.</source>
        <translation>Choose another one in the queue.</translation>
    </message>
    <message>
        <source>Your login may not read this.</source>
        <translation>Your login may not read this.</translation>
    </message>
    <message>
        <source>Ask the lead for the role of an operator.</source>
        <translation>Ask the lead for the role of an operator.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>This database was made by a newer Yagura.</source>
        <translation>This database was made by a newer Yagura.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Install the newer version and start again.</source>
        <translation>Install the newer version and start again.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s server programs are missing on this computer: %1</source>
        <translation>PostgreSQL&apos;s server programs are missing on this computer: %1</translation>
    </message>
    <message>
        <source>Install the package, or name a server with --database, and start again.</source>
        <translation>Install the package, or name a server with --database, and start again.</translation>
    </message>
    <message>
        <source>Try again, or run: yaguractl doctor</source>
        <translation>Try again, or run: yaguractl doctor</translation>
    </message>
    <message>
        <source>Your login may not do this.</source>
        <translation>Your login may not do this.</translation>
    </message>
    <message>
        <source>The database cannot be reached, and this was not done.</source>
        <translation>The database cannot be reached, and this was not done.</translation>
    </message>
    <message>
        <source>Try again when the connection is back.</source>
        <translation>Try again when the connection is back.</translation>
    </message>
    <message>
        <source>The vendor refused the key.</source>
        <translation>The vendor refused the key.</translation>
    </message>
    <message>
        <source>What came before is still shown, but is not being updated.</source>
        <translation>What came before is still shown, but is not being updated.</translation>
    </message>
    <message>
        <source>The vendor cannot be reached: %1</source>
        <translation>The vendor cannot be reached: %1</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>It is tried again by itself.</translation>
    </message>
    <message>
        <source>The vendor did not answer in time.</source>
        <translation>The vendor did not answer in time.</translation>
    </message>
    <message>
        <source>The vendor asks for fewer requests.</source>
        <translation>The vendor asks for fewer requests.</translation>
    </message>
    <message>
        <source>The pace is slowed by itself.</source>
        <translation>The pace is slowed by itself.</translation>
    </message>
    <message>
        <source>The vendor&apos;s answer could not be used: %1</source>
        <translation>The vendor&apos;s answer could not be used: %1</translation>
    </message>
    <message>
        <source>key refused</source>
        <comment>source</comment>
        <translation>key refused</translation>
    </message>
    <message>
        <source>not reachable</source>
        <comment>source</comment>
        <translation>not reachable</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>source</comment>
        <translation>no answer</translation>
    </message>
    <message>
        <source>rate limit</source>
        <comment>source</comment>
        <translation>rate limit</translation>
    </message>
    <message>
        <source>not found there</source>
        <comment>source</comment>
        <translation>not found there</translation>
    </message>
    <message>
        <source>answer not readable</source>
        <comment>source</comment>
        <translation>answer not readable</translation>
    </message>
    <message>
        <source>held elsewhere</source>
        <comment>source</comment>
        <translation>held elsewhere</translation>
    </message>
    <message>
        <source>database error</source>
        <comment>source</comment>
        <translation>database error</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>source</comment>
        <translation>stopped</translation>
    </message>
    <message>
        <source>error at the vendor</source>
        <comment>source</comment>
        <translation>error at the vendor</translation>
    </message>
    <message>
        <source>A lead makes a new key at the vendor and enters it in Sources (Edit).</source>
        <translation>A lead makes a new key at the vendor and enters it in Sources (Edit).</translation>
    </message>
    <message>
        <source>The database answered with an error (%1).</source>
        <comment>code</comment>
        <translation>The database answered with an error (%1).</translation>
    </message>
    <message>
        <source>The database refused this (%1).</source>
        <comment>code</comment>
        <translation>The database refused this (%1).</translation>
    </message>
    <message>
        <source>The list could be read only in part: %1 of %2.</source>
        <comment>read, counted</comment>
        <translation>The list could be read only in part: %1 of %2.</translation>
    </message>
    <message>
        <source>The list holds more than the vendor counts: %1 were read, %2 are counted.</source>
        <comment>read, counted</comment>
        <translation>The list holds more than the vendor counts: %1 were read, %2 are counted.</translation>
    </message>
    <message>
        <source>The list could not be read as a whole.</source>
        <translation>The list could not be read as a whole.</translation>
    </message>
    <message>
        <source>What could be read is shown. What is absent from the list is not taken as recovered.</source>
        <translation>What could be read is shown. What is absent from the list is not taken as recovered.</translation>
    </message>
    <message>
        <source>The next poll reads it again. Where it stays so, compare with the vendor&apos;s own screen.</source>
        <translation>The next poll reads it again. Where it stays so, compare with the vendor&apos;s own screen.</translation>
    </message>
    <message>
        <source>The alerts are up to date.</source>
        <translation>The alerts are up to date.</translation>
    </message>
    <message>
        <source>A lead gives the key this right at the vendor.</source>
        <translation>A lead gives the key this right at the vendor.</translation>
    </message>
    <message>
        <source>The key may not read downtimes: what is silenced is known only as far as the alerts themselves say so.</source>
        <translation>The key may not read downtimes: what is silenced is known only as far as the alerts themselves say so.</translation>
    </message>
    <message>
        <source>Not all downtimes could be read: something silenced may not be marked as such.</source>
        <translation>Not all downtimes could be read: something silenced may not be marked as such.</translation>
    </message>
    <message>
        <source>The key may not read some monitors: their queries, thresholds and charts are missing.</source>
        <translation>The key may not read some monitors: their queries, thresholds and charts are missing.</translation>
    </message>
    <message>
        <source>There are more monitors than can be read: some queries, thresholds and charts are missing.</source>
        <translation>There are more monitors than can be read: some queries, thresholds and charts are missing.</translation>
    </message>
    <message>
        <source>The key may not read metrics: alerts come without charts.</source>
        <translation>The key may not read metrics: alerts come without charts.</translation>
    </message>
    <message>
        <source>Something beside the alerts could not be read: %1</source>
        <translation>Something beside the alerts could not be read: %1</translation>
    </message>
    <message>
        <source>list incomplete</source>
        <comment>source</comment>
        <translation>list incomplete</translation>
    </message>
    <message>
        <source>This database is not of the encoding UTF-8: Japanese names would be lost in it.</source>
        <translation>This database is not of the encoding UTF-8: Japanese names would be lost in it.</translation>
    </message>
    <message>
        <source>Its administrator makes another one: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</source>
        <translation>Its administrator makes another one: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</translation>
    </message>
    <message>
        <source>The login works, but it has no role of Yagura&apos;s.</source>
        <translation>The login works, but it has no role of Yagura&apos;s.</translation>
    </message>
    <message>
        <source>Ask the administrator: grant yagura_operator to the login.</source>
        <translation>Ask the administrator: grant yagura_operator to the login.</translation>
    </message>
    <message>
        <source>The key was given for another address, and was not sent to this one.</source>
        <translation>The key was given for another address, and was not sent to this one.</translation>
    </message>
    <message>
        <source>Where the new address is right, a lead enters the key for it in Sources (Edit), or on the collecting computer: yaguractl source set-secret. Where it is not, ask who changed it.</source>
        <translation>Where the new address is right, a lead enters the key for it in Sources (Edit), or on the collecting computer: yaguractl source set-secret. Where it is not, ask who changed it.</translation>
    </message>
    <message>
        <source>The key does not say which address it is for, and was sent to none.</source>
        <translation>The key does not say which address it is for, and was sent to none.</translation>
    </message>
    <message>
        <source>A lead enters it once more in Sources (Edit), or on the collecting computer: yaguractl source set-secret</source>
        <translation>A lead enters it once more in Sources (Edit), or on the collecting computer: yaguractl source set-secret</translation>
    </message>
    <message>
        <source>The place of the key is none that keys may lie in.</source>
        <translation>The place of the key is none that keys may lie in.</translation>
    </message>
    <message>
        <source>Files lie in /etc/yagura or the folder of systemd&apos;s credentials, variables are named YAGURA_SECRET_…</source>
        <translation>Files lie in /etc/yagura or the folder of systemd&apos;s credentials, variables are named YAGURA_SECRET_…</translation>
    </message>
    <message>
        <source>The file with the key is not one for the collector alone: %1</source>
        <translation>The file with the key is not one for the collector alone: %1</translation>
    </message>
    <message>
        <source>Make it anew on the collecting computer: yaguractl source set-secret</source>
        <translation>Make it anew on the collecting computer: yaguractl source set-secret</translation>
    </message>
    <message>
        <source>The collecting computer has no key of this source: %1</source>
        <translation>The collecting computer has no key of this source: %1</translation>
    </message>
    <message>
        <source>Put it there: yaguractl source set-secret</source>
        <translation>Put it there: yaguractl source set-secret</translation>
    </message>
    <message>
        <source>The address is not encrypted, and the key was not sent: %1</source>
        <translation>The address is not encrypted, and the key was not sent: %1</translation>
    </message>
    <message>
        <source>A lead enters an address that begins with https:// in Sources (Edit).</source>
        <translation>A lead enters an address that begins with https:// in Sources (Edit).</translation>
    </message>
    <message>
        <source>key not for it</source>
        <comment>source</comment>
        <translation>key not for it</translation>
    </message>
    <message>
        <source>no key</source>
        <comment>source</comment>
        <translation>no key</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <comment>source</comment>
        <translation>not encrypted</translation>
    </message>
    <message>
        <source>After the start not everything has been read again yet: some items may not be shown as they are now.</source>
        <translation>After the start not everything has been read again yet: some items may not be shown as they are now.</translation>
    </message>
    <message>
        <source>What changed last is read first.</source>
        <translation>What changed last is read first.</translation>
    </message>
    <message>
        <source>It goes on by itself, as fast as the vendor allows.</source>
        <translation>It goes on by itself, as fast as the vendor allows.</translation>
    </message>
    <message>
        <source>catching up</source>
        <comment>source</comment>
        <translation>catching up</translation>
    </message>
    <message>
        <source>The database refused the login.</source>
        <translation>The database refused the login.</translation>
    </message>
    <message>
        <source>Check the name and the password of the connection, or choose another database.</source>
        <translation>Check the name and the password of the connection, or choose another database.</translation>
    </message>
    <message>
        <source>Yagura could not start its database.</source>
        <translation>Yagura could not start its database.</translation>
    </message>
    <message>
        <source>What changed while nobody polled is still being read.</source>
        <translation>What changed while nobody polled is still being read.</translation>
    </message>
    <message>
        <source>What came is shown, but not all of it is as it is now.</source>
        <translation>What came is shown, but not all of it is as it is now.</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>It goes on by itself.</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>The database does not answer.</translation>
    </message>
    <message>
        <source>Your login has no role in the database any more.</source>
        <translation>Your login has no role in the database any more.</translation>
    </message>
    <message>
        <source>Ask the administrator to grant it yagura_operator again.</source>
        <translation>Ask the administrator to grant it yagura_operator again.</translation>
    </message>
    <message>
        <source>Yagura keeps trying by itself. Check the address and the network, or choose another database.</source>
        <translation>Yagura keeps trying by itself. Check the address and the network, or choose another database.</translation>
    </message>
</context>
<context>
    <name>EscalationText</name>
    <message>
        <source>%1 has it in %2 now.</source>
        <translation>%1 has it in %2 now.</translation>
    </message>
    <message>
        <source>Escalated there last: %1 (%2).</source>
        <comment>the vendor&apos;s words, when</comment>
        <translation>Escalated there last: %1 (%2).</translation>
    </message>
    <message>
        <source>It was not escalated there so far.</source>
        <translation>It was not escalated there so far.</translation>
    </message>
</context>
<context>
    <name>IntentText</name>
    <message>
        <source>Nobody has written why this monitor exists. Write it now: the next shift will need it.</source>
        <translation>Nobody has written why this monitor exists. Write it now: the next shift will need it.</translation>
    </message>
    <message>
        <source>Nobody has written why this monitor exists. Ask a lead to write it.</source>
        <translation>Nobody has written why this monitor exists. Ask a lead to write it.</translation>
    </message>
    <message>
        <source>The review of this intent was due on %1. Check that it still holds and set the next date.</source>
        <translation>The review of this intent was due on %1. Check that it still holds and set the next date.</translation>
    </message>
    <message>
        <source>The review of this intent was due on %1. Take it with care, and tell a lead.</source>
        <translation>The review of this intent was due on %1. Take it with care, and tell a lead.</translation>
    </message>
    <message>
        <source>Why it exists</source>
        <comment>monitor intent</comment>
        <translation>Why it exists</translation>
    </message>
    <message>
        <source>What it means</source>
        <comment>monitor intent</comment>
        <translation>What it means</translation>
    </message>
    <message>
        <source>If ignored</source>
        <comment>monitor intent</comment>
        <translation>If ignored</translation>
    </message>
    <message>
        <source>Asked by</source>
        <comment>monitor intent</comment>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Review on</source>
        <comment>monitor intent</comment>
        <translation>Review on</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time and person</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2 written: %3</source>
        <translation>%1: %2 written: %3</translation>
    </message>
    <message>
        <source>%1: %2 removed, it was: %3</source>
        <translation>%1: %2 removed, it was: %3</translation>
    </message>
    <message>
        <source>%1: %2: %3 → %4</source>
        <translation>%1: %2: %3 → %4</translation>
    </message>
</context>
<context>
    <name>ItemMarks</name>
    <message>
        <source>other owner at the vendor</source>
        <comment>mark in a row</comment>
        <translation>other owner at the vendor</translation>
    </message>
    <message>
        <source>merged, two owners</source>
        <comment>mark in a row</comment>
        <translation>merged, two owners</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>mark in a row</comment>
        <translation>taken back</translation>
    </message>
    <message>
        <source>merged, not read yet</source>
        <comment>mark in a row</comment>
        <translation>merged, not read yet</translation>
    </message>
    <message>
        <source>The vendor gave it to somebody else, while %1 has it here.</source>
        <translation>The vendor gave it to somebody else, while %1 has it here.</translation>
    </message>
    <message>
        <source>It was merged with an item that %1 had: agree on who goes on.</source>
        <translation>It was merged with an item that %1 had: agree on who goes on.</translation>
    </message>
    <message>
        <source>The vendor took the acknowledgement back after it was escalated: see whether the second line has it.</source>
        <translation>The vendor took the acknowledgement back after it was escalated: see whether the second line has it.</translation>
    </message>
    <message>
        <source>The vendor took the acknowledgement back; %1 had it. Somebody must take it again.</source>
        <translation>The vendor took the acknowledgement back; %1 had it. Somebody must take it again.</translation>
    </message>
    <message>
        <source>The vendor took the acknowledgement back. Somebody must take it again.</source>
        <translation>The vendor took the acknowledgement back. Somebody must take it again.</translation>
    </message>
    <message>
        <source>The vendor merged it into an incident that is not read yet (%1): it is not over.</source>
        <translation>The vendor merged it into an incident that is not read yet (%1): it is not over.</translation>
    </message>
    <message>
        <source>It goes on in item #%1.</source>
        <translation>It goes on in item #%1.</translation>
    </message>
    <message>
        <source>It was open before its source was first read, and is left out of the service level.</source>
        <translation>It was open before its source was first read, and is left out of the service level.</translation>
    </message>
    <message>
        <source>since when is not told; seen %1</source>
        <translation>since when is not told; seen %1</translation>
    </message>
    <message>
        <source>opened %1, seen here %2</source>
        <translation>opened %1, seen here %2</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>opened %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>first response</comment>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>done</source>
        <comment>first response</comment>
        <translation>done</translation>
    </message>
    <message>
        <source>starts %1</source>
        <comment>first response, in service hours</comment>
        <translation>starts %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>first response</comment>
        <translation>not counted</translation>
    </message>
    <message>
        <source>Outside of the service hours: the clock starts %1. First response due %2.</source>
        <translation>Outside of the service hours: the clock starts %1. First response due %2.</translation>
    </message>
    <message>
        <source>Outside of the service hours: the clock goes on %1, with %2 left. First response due %3.</source>
        <translation>Outside of the service hours: the clock goes on %1, with %2 left. First response due %3.</translation>
    </message>
    <message>
        <source>It was open before its source was first read: no first response is counted.</source>
        <translation>It was open before its source was first read: no first response is counted.</translation>
    </message>
    <message>
        <source>First response due %1</source>
        <translation>First response due %1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s): %1</source>
        <translation>
            <numerusform>%n place: %1</numerusform>
            <numerusform>%n places: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyHintWords</name>
    <message>
        <source>%1 (%2)</source>
        <comment>words and a key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>MetricMarks</name>
    <message>
        <source>Fired</source>
        <comment>chart</comment>
        <translation>Fired</translation>
    </message>
    <message>
        <source>Fired again</source>
        <comment>chart</comment>
        <translation>Fired again</translation>
    </message>
    <message>
        <source>Recovered</source>
        <comment>chart</comment>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>action and person</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PaletteSettings</name>
    <message>
        <source>%1: %2</source>
        <comment>a setting, a choice of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>as it is now</source>
        <comment>a choice</comment>
        <translation>as it is now</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>off</translation>
    </message>
</context>
<context>
    <name>QueueSearchText</name>
    <message>
        <source>critical, high, medium, low or unknown</source>
        <comment>values of a search field</comment>
        <translation>critical, high, medium, low or unknown</translation>
    </message>
    <message>
        <source>alert, phone, abuse or maintenance</source>
        <comment>values of a search field</comment>
        <translation>alert, phone, abuse or maintenance</translation>
    </message>
    <message>
        <source>new, acknowledged, watching or escalated</source>
        <comment>values of a search field</comment>
        <translation>new, acknowledged, watching or escalated</translation>
    </message>
    <message>
        <source>late, mine, unowned, watched, recovered, escalated, flapping, muted or failed</source>
        <comment>values of a search field</comment>
        <translation>late, mine, unowned, watched, recovered, escalated, flapping, muted or failed</translation>
    </message>
    <message>
        <source>“%1” is searched as text: “%2” is not a search field.</source>
        <translation>“%1” is searched as text: “%2” is not a search field.</translation>
    </message>
    <message>
        <source>“%1” is left out: after %2 comes %3.</source>
        <translation>“%1” is left out: after %2 comes %3.</translation>
    </message>
    <message>
        <source>“%1” is left out until a value follows.</source>
        <translation>“%1” is left out until a value follows.</translation>
    </message>
    <message>
        <source>The quotation mark in “%1” is not closed: it is taken to the end.</source>
        <translation>The quotation mark in “%1” is not closed: it is taken to the end.</translation>
    </message>
    <message>
        <source>“%1” is left out: only sev can be compared with &lt; and &gt;.</source>
        <translation>“%1” is left out: only sev can be compared with &lt; and &gt;.</translation>
    </message>
    <message>
        <source>Words: all must occur in title, customer, reading, host, owner, source or #number. Width, case and kana do not matter.</source>
        <translation>Words: all must occur in title, customer, reading, host, owner, source or #number. Width, case and kana do not matter.</translation>
    </message>
    <message>
        <source>&quot;two words&quot;: exactly this</source>
        <translation>&quot;two words&quot;: exactly this</translation>
    </message>
    <message>
        <source>-word, -host:web: not this</source>
        <translation>-word, -host:web: not this</translation>
    </message>
    <message>
        <source>owner:me  owner:none  owner:suzuki</source>
        <translation>owner:me  owner:none  owner:suzuki</translation>
    </message>
    <message>
        <source>kind:alert, phone, abuse, maintenance</source>
        <translation>kind:alert, phone, abuse, maintenance</translation>
    </message>
    <message>
        <source>state:new, acknowledged, watching, escalated</source>
        <translation>state:new, acknowledged, watching, escalated</translation>
    </message>
    <message>
        <source>sev&gt;=high  sev:critical  sev&lt;medium</source>
        <translation>sev&gt;=high  sev:critical  sev&lt;medium</translation>
    </message>
    <message>
        <source>is:late, mine, unowned, watched, recovered, escalated, flapping, muted, failed</source>
        <translation>is:late, mine, unowned, watched, recovered, escalated, flapping, muted, failed</translation>
    </message>
    <message>
        <source>customer:minato  host:web-12  title:cpu  service:api  source:pd</source>
        <translation>customer:minato  host:web-12  title:cpu  service:api  source:pd</translation>
    </message>
    <message>
        <source>opened:2026-11-24T02:40Z/30m: opened within 30 minutes from then (UTC)</source>
        <translation>opened:2026-11-24T02:40Z/30m: opened within 30 minutes from then (UTC)</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>You have acknowledged it already.</source>
        <translation>You have acknowledged it already.</translation>
    </message>
    <message>
        <source>It is with the second line already.</source>
        <translation>It is with the second line already.</translation>
    </message>
    <message>
        <source>It is resolved already.</source>
        <translation>It is resolved already.</translation>
    </message>
    <message>
        <source>Its first response is done already.</source>
        <translation>Its first response is done already.</translation>
    </message>
    <message>
        <source>Only a resolved item can be reopened.</source>
        <translation>Only a resolved item can be reopened.</translation>
    </message>
    <message>
        <source>Your login does not have the operator role.</source>
        <translation>Your login does not have the operator role.</translation>
    </message>
    <message>
        <source>Somebody changed this item in the meantime. Look at it again, then decide.</source>
        <translation>Somebody changed this item in the meantime. Look at it again, then decide.</translation>
    </message>
    <message>
        <source>A note needs some text.</source>
        <translation>A note needs some text.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>The text is too long.</translation>
    </message>
    <message>
        <source>A watch needs an end in the next 31 days.</source>
        <translation>A watch needs an end in the next 31 days.</translation>
    </message>
    <message>
        <source>This customer does not exist any more.</source>
        <translation>This customer does not exist any more.</translation>
    </message>
    <message>
        <source>The key to remember is not one of this item&apos;s.</source>
        <translation>The key to remember is not one of this item&apos;s.</translation>
    </message>
    <message>
        <source>This delivery is under way or done: there is nothing to retry.</source>
        <translation>This delivery is under way or done: there is nothing to retry.</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>Not possible: %1</translation>
    </message>
    <message>
        <source>There is no metric to read: the monitor behind this item has no query that draws a line.</source>
        <translation>There is no metric to read: the monitor behind this item has no query that draws a line.</translation>
    </message>
    <message>
        <source>This monitor does not exist any more.</source>
        <translation>This monitor does not exist any more.</translation>
    </message>
    <message>
        <source>Write the review&apos;s date as year-month-day, for example 2027-01-15.</source>
        <translation>Write the review&apos;s date as year-month-day, for example 2027-01-15.</translation>
    </message>
    <message>
        <source>Somebody changed this customer in the meantime. Note what you wrote, close this, and edit it again.</source>
        <translation>Somebody changed this customer in the meantime. Note what you wrote, close this, and edit it again.</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>A customer needs a name.</translation>
    </message>
    <message>
        <source>Each contact and each environment needs a name.</source>
        <translation>Each contact and each environment needs a name.</translation>
    </message>
    <message>
        <source>A phone number is written with digits, for example 03-1234-5678 or +81 3 1234 5678.</source>
        <translation>A phone number is written with digits, for example 03-1234-5678 or +81 3 1234 5678.</translation>
    </message>
    <message>
        <source>The first-response target must be between 1 minute and 7 days.</source>
        <translation>The first-response target must be between 1 minute and 7 days.</translation>
    </message>
    <message>
        <source>A key needs one of the kinds named above, and a value.</source>
        <translation>A key needs one of the kinds named above, and a value.</translation>
    </message>
    <message>
        <source>One of the keys belongs to another customer. Take it away there first.</source>
        <translation>One of the keys belongs to another customer. Take it away there first.</translation>
    </message>
    <message>
        <source>There are too many entries: at most 500 contacts, 500 keys and 100 environments.</source>
        <translation>There are too many entries: at most 500 contacts, 500 keys and 100 environments.</translation>
    </message>
    <message>
        <source>This item does not exist any more.</source>
        <translation>This item does not exist any more.</translation>
    </message>
    <message>
        <source>Those are too many items for one action.</source>
        <translation>Those are too many items for one action.</translation>
    </message>
    <message>
        <source>A view needs a name of at most 60 characters.</source>
        <translation>A view needs a name of at most 60 characters.</translation>
    </message>
    <message>
        <source>This view cannot be saved: its search is too long.</source>
        <translation>This view cannot be saved: its search is too long.</translation>
    </message>
    <message>
        <source>You have 100 views. Remove one first.</source>
        <translation>You have 100 views. Remove one first.</translation>
    </message>
    <message>
        <source>This view is somebody else&apos;s: its owner and leads may change it. Save it under a name of your own.</source>
        <translation>This view is somebody else&apos;s: its owner and leads may change it. Save it under a name of your own.</translation>
    </message>
    <message>
        <source>Somebody changed this view in the meantime. Look at it again, then decide.</source>
        <translation>Somebody changed this view in the meantime. Look at it again, then decide.</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>There is a view of this name already.</translation>
    </message>
    <message>
        <source>This is too long to be kept.</source>
        <translation>This is too long to be kept.</translation>
    </message>
    <message>
        <source>%1 has had this item since %2, and nothing was changed. Look at it, and press the same key again if you still want to: acknowledging and watching take it over.</source>
        <translation>%1 has had this item since %2, and nothing was changed. Look at it, and press the same key again if you still want to: acknowledging and watching take it over.</translation>
    </message>
    <message>
        <source>%1 has this item, and nothing was changed. Look at it, and press the same key again if you still want to: acknowledging and watching take it over.</source>
        <translation>%1 has this item, and nothing was changed. Look at it, and press the same key again if you still want to: acknowledging and watching take it over.</translation>
    </message>
    <message>
        <source>It has fired again since you looked at it, and nothing was changed. Look at it, then decide.</source>
        <translation>It has fired again since you looked at it, and nothing was changed. Look at it, then decide.</translation>
    </message>
    <message>
        <source>Another target needs a severity or a kind, each of them once.</source>
        <translation>Another target needs a severity or a kind, each of them once.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>Size of text and controls</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>Notifications on the desktop</translation>
    </message>
    <message>
        <source>Notify from</source>
        <translation>Notify from</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Icon in the tray</translation>
    </message>
    <message>
        <source>Closing the window keeps Yagura in the tray</source>
        <translation>Closing the window keeps Yagura in the tray</translation>
    </message>
    <message>
        <source>Start minimised</source>
        <translation>Start minimised</translation>
    </message>
    <message>
        <source>Poll the sources from this computer</source>
        <translation>Poll the sources from this computer</translation>
    </message>
    <message>
        <source>Of every time shown. The hours of contacts stay in Japan&apos;s time.</source>
        <translation>Of every time shown. The hours of contacts stay in Japan&apos;s time.</translation>
    </message>
    <message>
        <source>The mark of a critical that nobody has stands still.</source>
        <translation>The mark of a critical that nobody has stands still.</translation>
    </message>
    <message>
        <source>Only one computer polls a source at a time; another takes over when it stops.</source>
        <translation>Only one computer polls a source at a time; another takes over when it stops.</translation>
    </message>
    <message>
        <source>%1 only</source>
        <comment>severity</comment>
        <translation>%1 only</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <comment>severity</comment>
        <translation>%1 and above</translation>
    </message>
    <message>
        <source>As the computer</source>
        <comment>language</comment>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <comment>theme</comment>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>Light</translation>
    </message>
    <message>
        <source>Compact</source>
        <comment>density</comment>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <comment>density</comment>
        <translation>Comfortable</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>up to date</source>
        <comment>source state</comment>
        <translation>up to date</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>source state</comment>
        <translation>paused</translation>
    </message>
    <message>
        <source>not read yet</source>
        <comment>source state</comment>
        <translation>not read yet</translation>
    </message>
    <message>
        <source>silent</source>
        <comment>source state</comment>
        <translation>silent</translation>
    </message>
    <message>
        <source>nobody polls it</source>
        <comment>source state</comment>
        <translation>nobody polls it</translation>
    </message>
    <message>
        <source>This source is up to date.</source>
        <translation>This source is up to date.</translation>
    </message>
    <message>
        <source>This source is paused: nothing new comes from it.</source>
        <translation>This source is paused: nothing new comes from it.</translation>
    </message>
    <message>
        <source>What it brought before stays in the queue, but is not being updated.</source>
        <translation>What it brought before stays in the queue, but is not being updated.</translation>
    </message>
    <message>
        <source>A lead resumes it.</source>
        <translation>A lead resumes it.</translation>
    </message>
    <message>
        <source>The first poll of this source has not ended yet.</source>
        <translation>The first poll of this source has not ended yet.</translation>
    </message>
    <message>
        <source>Wait for one interval.</source>
        <translation>Wait for one interval.</translation>
    </message>
    <message>
        <source>%1 holds this source, but has not polled it for some time.</source>
        <translation>%1 holds this source, but has not polled it for some time.</translation>
    </message>
    <message>
        <source>Look at that computer: is it asleep, or is its network gone?</source>
        <translation>Look at that computer: is it asleep, or is its network gone?</translation>
    </message>
    <message>
        <source>Nobody polls this source now.</source>
        <translation>Nobody polls this source now.</translation>
    </message>
    <message>
        <source>What came before is still shown, but is not being updated.</source>
        <translation>What came before is still shown, but is not being updated.</translation>
    </message>
    <message>
        <source>Start Yagura, or yaguractl collect, on a computer that has its key.</source>
        <translation>Start Yagura, or yaguractl collect, on a computer that has its key.</translation>
    </message>
    <message>
        <source>Accepted by the vendor</source>
        <comment>key</comment>
        <translation>Accepted by the vendor</translation>
    </message>
    <message>
        <source>Refused by the vendor</source>
        <comment>key</comment>
        <translation>Refused by the vendor</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <comment>key</comment>
        <translation>Not tried yet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>requests left</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>not told by the vendor</source>
        <comment>requests left</comment>
        <translation>not told by the vendor</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>who polls</comment>
        <translation>nobody</translation>
    </message>
    <message>
        <source>Keychain of the collecting computer, as &quot;%1&quot;</source>
        <translation>Keychain of the collecting computer, as &quot;%1&quot;</translation>
    </message>
    <message>
        <source>File on the collecting computer: %1</source>
        <translation>File on the collecting computer: %1</translation>
    </message>
    <message>
        <source>Environment variable of the collector: %1</source>
        <translation>Environment variable of the collector: %1</translation>
    </message>
    <message>
        <source>Nowhere yet</source>
        <comment>where a key is kept</comment>
        <translation>Nowhere yet</translation>
    </message>
    <message>
        <source>API key and application key, joined by a colon</source>
        <translation>API key and application key, joined by a colon</translation>
    </message>
    <message>
        <source>The vendor&apos;s key</source>
        <translation>The vendor&apos;s key</translation>
    </message>
    <message>
        <source>One a line: from=mail of a PagerDuty user (needed to write back), second_line=id of an escalation policy</source>
        <translation>One a line: from=mail of a PagerDuty user (needed to write back), second_line=id of an escalation policy</translation>
    </message>
    <message>
        <source>One a line, as name=value. Keys and passwords do not belong here.</source>
        <translation>One a line, as name=value. Keys and passwords do not belong here.</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>source history</comment>
        <translation>Added</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>source history</comment>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Resumed</source>
        <comment>source history</comment>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>source history</comment>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Added again</source>
        <comment>source history</comment>
        <translation>Added again</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>source history</comment>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Vendor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Interval (s)</source>
        <translation>Interval (s)</translation>
    </message>
    <message>
        <source>Place of the key</source>
        <translation>Place of the key</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between changes</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Without from= nothing can be written back to PagerDuty.</source>
        <translation>Without from= nothing can be written back to PagerDuty.</translation>
    </message>
    <message>
        <source>Monitors without data are not shown.</source>
        <translation>Monitors without data are not shown.</translation>
    </message>
    <message>
        <source>Put the key where the set-up says: %1. A key that lies on another computer can only be tried there.</source>
        <translation>Put the key where the set-up says: %1. A key that lies on another computer can only be tried there.</translation>
    </message>
    <message>
        <source>Make a new key at the vendor, and see that it belongs to this site.</source>
        <translation>Make a new key at the vendor, and see that it belongs to this site.</translation>
    </message>
    <message>
        <source>Check the address, the site, the proxy and the firewall.</source>
        <translation>Check the address, the site, the proxy and the firewall.</translation>
    </message>
    <message>
        <source>Wait a little, and see who else uses this key.</source>
        <translation>Wait a little, and see who else uses this key.</translation>
    </message>
    <message>
        <source>What answers there does not speak as %1 does: check the address and the site.</source>
        <translation>What answers there does not speak as %1 does: check the address and the site.</translation>
    </message>
    <message>
        <source>The vendor&apos;s status page may say more.</source>
        <translation>The vendor&apos;s status page may say more.</translation>
    </message>
    <message>
        <source>The key was not found on this computer.</source>
        <translation>The key was not found on this computer.</translation>
    </message>
    <message>
        <source>It does not work from this computer: %1.</source>
        <comment>a trial</comment>
        <translation>It does not work from this computer: %1.</translation>
    </message>
    <message>
        <source>It works from this computer.</source>
        <comment>a trial</comment>
        <translation>It works from this computer.</translation>
    </message>
    <message>
        <source>It works from this computer: account %1.</source>
        <comment>a trial</comment>
        <translation>It works from this computer: account %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n open there now.</source>
        <translation>
            <numerusform>%n open there now.</numerusform>
            <numerusform>%n open there now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only leads change sources.</source>
        <translation>Only leads change sources.</translation>
    </message>
    <message>
        <source>Ask the lead on duty.</source>
        <translation>Ask the lead on duty.</translation>
    </message>
    <message>
        <source>The database cannot be reached, and nothing was changed.</source>
        <translation>The database cannot be reached, and nothing was changed.</translation>
    </message>
    <message>
        <source>Try again when the connection is back.</source>
        <translation>Try again when the connection is back.</translation>
    </message>
    <message>
        <source>The short name needs small letters, digits, &apos;-&apos;, &apos;_&apos; or &apos;.&apos;, and starts with a letter or digit.</source>
        <translation>The short name needs small letters, digits, &apos;-&apos;, &apos;_&apos; or &apos;.&apos;, and starts with a letter or digit.</translation>
    </message>
    <message>
        <source>Choose a vendor.</source>
        <translation>Choose a vendor.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>The name is too long.</translation>
    </message>
    <message>
        <source>The interval must be 1 to 3600 seconds.</source>
        <translation>The interval must be 1 to 3600 seconds.</translation>
    </message>
    <message>
        <source>A key or password does not belong in the options: everybody can read them.</source>
        <translation>A key or password does not belong in the options: everybody can read them.</translation>
    </message>
    <message>
        <source>Put it into the field for the key.</source>
        <translation>Put it into the field for the key.</translation>
    </message>
    <message>
        <source>Say where the key is kept.</source>
        <translation>Say where the key is kept.</translation>
    </message>
    <message>
        <source>There is a source with this short name already.</source>
        <translation>There is a source with this short name already.</translation>
    </message>
    <message>
        <source>Choose another one, or edit that source.</source>
        <translation>Choose another one, or edit that source.</translation>
    </message>
    <message>
        <source>This short name belonged to a source of another vendor.</source>
        <translation>This short name belonged to a source of another vendor.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choose another one.</translation>
    </message>
    <message>
        <source>Somebody changed this source in the meantime.</source>
        <translation>Somebody changed this source in the meantime.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Close this, look at it again, then decide.</source>
        <translation>Close this, look at it again, then decide.</translation>
    </message>
    <message>
        <source>This source does not exist any more.</source>
        <translation>This source does not exist any more.</translation>
    </message>
    <message>
        <source>The database refused this: %1</source>
        <translation>The database refused this: %1</translation>
    </message>
    <message>
        <source>This is not a key that the vendor would know.</source>
        <translation>This is not a key that the vendor would know.</translation>
    </message>
    <message>
        <source>Copy it again, whole.</source>
        <translation>Copy it again, whole.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>The keychain did not answer.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Unlock it, then try again.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not take the key.</source>
        <translation>This computer&apos;s keychain did not take the key.</translation>
    </message>
    <message>
        <source>Keep the key in a file or an environment variable of the collector, and name that here.</source>
        <translation>Keep the key in a file or an environment variable of the collector, and name that here.</translation>
    </message>
    <message>
        <source>The key may not read downtimes: what is silenced in Datadog is not known here, and no downtime can be set.</source>
        <translation>The key may not read downtimes: what is silenced in Datadog is not known here, and no downtime can be set.</translation>
    </message>
    <message>
        <source>The database cannot be reached.</source>
        <translation>The database cannot be reached.</translation>
    </message>
    <message>
        <source>The new key is in the keychain already: the collector of this computer uses it from now on. Nothing else was changed.</source>
        <translation>The new key is in the keychain already: the collector of this computer uses it from now on. Nothing else was changed.</translation>
    </message>
    <message>
        <source>up to date, with a remark</source>
        <comment>source state</comment>
        <translation>up to date, with a remark</translation>
    </message>
    <message>
        <source>The key may not read monitors: their queries, thresholds and charts are missing.</source>
        <translation>The key may not read monitors: their queries, thresholds and charts are missing.</translation>
    </message>
    <message>
        <source>The key may not read metrics: alerts come without charts.</source>
        <translation>The key may not read metrics: alerts come without charts.</translation>
    </message>
    <message>
        <source>One a line: no_data=low, ignore or as_alert (what becomes of monitors without data). Keys and passwords do not belong here.</source>
        <translation>One a line: no_data=low, ignore or as_alert (what becomes of monitors without data). Keys and passwords do not belong here.</translation>
    </message>
    <message>
        <source>The address must start with https:// and name no user.</source>
        <translation>The address must start with https:// and name no user.</translation>
    </message>
    <message>
        <source>The address must start with https://: the key would be read on the way.</source>
        <translation>The address must start with https://: the key would be read on the way.</translation>
    </message>
    <message>
        <source>Only a program on the same computer may be asked over http://.</source>
        <translation>Only a program on the same computer may be asked over http://.</translation>
    </message>
    <message>
        <source>The site is a name like eu or ap1.datadoghq.com.</source>
        <translation>The site is a name like eu or ap1.datadoghq.com.</translation>
    </message>
    <message>
        <source>One of the options has a value that it cannot have.</source>
        <translation>One of the options has a value that it cannot have.</translation>
    </message>
    <message>
        <source>Compare it with the line below the options.</source>
        <translation>Compare it with the line below the options.</translation>
    </message>
    <message>
        <source>One of the options is none of this vendor&apos;s.</source>
        <translation>One of the options is none of this vendor&apos;s.</translation>
    </message>
    <message>
        <source>The line below the options names those that there are.</source>
        <translation>The line below the options names those that there are.</translation>
    </message>
    <message>
        <source>This is too much for a source.</source>
        <translation>This is too much for a source.</translation>
    </message>
    <message>
        <source>The environment variable must be named YAGURA_SECRET_…</source>
        <translation>The environment variable must be named YAGURA_SECRET_…</translation>
    </message>
    <message>
        <source>Name it so where the collector is started.</source>
        <translation>Name it so where the collector is started.</translation>
    </message>
    <message>
        <source>The file&apos;s path must not go up with &quot;..&quot;.</source>
        <translation>The file&apos;s path must not go up with &quot;..&quot;.</translation>
    </message>
    <message>
        <source>Files with keys lie in /etc/yagura or the folder of systemd&apos;s credentials.</source>
        <translation>Files with keys lie in /etc/yagura or the folder of systemd&apos;s credentials.</translation>
    </message>
    <message>
        <source>Without second_line= an escalation goes one level up in the incident&apos;s own policy in PagerDuty.</source>
        <translation>Without second_line= an escalation goes one level up in the incident&apos;s own policy in PagerDuty.</translation>
    </message>
    <message>
        <source>Nobody in PagerDuty has the mail address in from=: whatever is written back is refused. Enter the address of somebody who is there.</source>
        <translation>Nobody in PagerDuty has the mail address in from=: whatever is written back is refused. Enter the address of somebody who is there.</translation>
    </message>
    <message>
        <source>Whether somebody in PagerDuty has the mail address in from= could not be checked with this key.</source>
        <translation>Whether somebody in PagerDuty has the mail address in from= could not be checked with this key.</translation>
    </message>
</context>
<context>
    <name>TicketText</name>
    <message>
        <source>Item</source>
        <comment>ticket</comment>
        <translation>Item</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>ticket</comment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Host</source>
        <comment>ticket</comment>
        <translation>Host</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>ticket</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>State</source>
        <comment>ticket</comment>
        <translation>State</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state and owner</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>ticket</comment>
        <translation>Opened</translation>
    </message>
    <message>
        <source>First response</source>
        <comment>ticket</comment>
        <translation>First response</translation>
    </message>
    <message>
        <source>Recovered</source>
        <comment>ticket</comment>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>ticket</comment>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Monitor</source>
        <comment>ticket</comment>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Query</source>
        <comment>ticket</comment>
        <translation>Query</translation>
    </message>
    <message>
        <source>Why it exists</source>
        <comment>monitor intent</comment>
        <translation>Why it exists</translation>
    </message>
    <message>
        <source>What it means</source>
        <comment>monitor intent</comment>
        <translation>What it means</translation>
    </message>
    <message>
        <source>If ignored</source>
        <comment>monitor intent</comment>
        <translation>If ignored</translation>
    </message>
    <message>
        <source>History:</source>
        <comment>ticket</comment>
        <translation>History:</translation>
    </message>
    <message>
        <source>(older lines are left out)</source>
        <comment>ticket</comment>
        <translation>(older lines are left out)</translation>
    </message>
    <message>
        <source>since when is not told; seen %1</source>
        <translation>since when is not told; seen %1</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>Rule</source>
        <comment>actor</comment>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Vendor</source>
        <comment>actor</comment>
        <translation>Vendor</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>Opened: %1</translation>
    </message>
    <message>
        <source>Another signal of the same trouble: %1</source>
        <translation>Another signal of the same trouble: %1</translation>
    </message>
    <message>
        <source>Fired again: %1</source>
        <translation>Fired again: %1</translation>
    </message>
    <message>
        <source>Changed at the vendor: %1 → %2</source>
        <translation>Changed at the vendor: %1 → %2</translation>
    </message>
    <message>
        <source>Severity changed: %1 → %2</source>
        <translation>Severity changed: %1 → %2</translation>
    </message>
    <message>
        <source>Everything has recovered at the vendors</source>
        <translation>Everything has recovered at the vendors</translation>
    </message>
    <message>
        <source>One signal has recovered at the vendor</source>
        <translation>One signal has recovered at the vendor</translation>
    </message>
    <message>
        <source>Acknowledged at the vendor</source>
        <translation>Acknowledged at the vendor</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Watching until %1</source>
        <translation>Watching until %1</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Watching</translation>
    </message>
    <message>
        <source>Escalated to the second line</source>
        <translation>Escalated to the second line</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Customer assigned</source>
        <translation>Customer assigned</translation>
    </message>
    <message>
        <source>First response done</source>
        <translation>First response done</translation>
    </message>
    <message>
        <source>Remembered for next time: %1 %2</source>
        <translation>Remembered for next time: %1 %2</translation>
    </message>
    <message>
        <source>Asked to send again: %1</source>
        <translation>Asked to send again: %1</translation>
    </message>
    <message>
        <source>A signal moved to item #%1, which is the same trouble</source>
        <translation>A signal moved to item #%1, which is the same trouble</translation>
    </message>
    <message>
        <source>Closed: all its signals moved to another item</source>
        <translation>Closed: all its signals moved to another item</translation>
    </message>
    <message>
        <source>The watch is over: look at it again</source>
        <translation>The watch is over: look at it again</translation>
    </message>
    <message>
        <source>Resolved by rule: it stayed recovered</source>
        <translation>Resolved by rule: it stayed recovered</translation>
    </message>
    <message>
        <source>%1 had it already: %2</source>
        <translation>%1 had it already: %2</translation>
    </message>
    <message>
        <source>Sent to %1: %2</source>
        <translation>Sent to %1: %2</translation>
    </message>
    <message>
        <source>Could not be sent to %1: %2</source>
        <translation>Could not be sent to %1: %2</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1 refused: %2</translation>
    </message>
    <message>
        <source>Not sent to %1, since the source was removed: %2</source>
        <translation>Not sent to %1, since the source was removed: %2</translation>
    </message>
    <message>
        <source>Opened: %1. The vendor&apos;s time lies ahead of ours and is not counted</source>
        <translation>Opened: %1. The vendor&apos;s time lies ahead of ours and is not counted</translation>
    </message>
    <message>
        <source>Opened: %1. The vendor does not say since when</source>
        <translation>Opened: %1. The vendor does not say since when</translation>
    </message>
    <message>
        <source>The vendor says now since when: %1</source>
        <translation>The vendor says now since when: %1</translation>
    </message>
    <message>
        <source>Title changed at the vendor; before: %1</source>
        <translation>Title changed at the vendor; before: %1</translation>
    </message>
    <message>
        <source>Merged at the vendor into an incident that is not read yet (%1)</source>
        <translation>Merged at the vendor into an incident that is not read yet (%1)</translation>
    </message>
    <message>
        <source>Acknowledgement ended at the vendor by our escalation</source>
        <translation>Acknowledgement ended at the vendor by our escalation</translation>
    </message>
    <message>
        <source>Acknowledgement taken back at the vendor</source>
        <translation>Acknowledgement taken back at the vendor</translation>
    </message>
    <message>
        <source>Acknowledgement taken back at the vendor; now with %1 there</source>
        <translation>Acknowledgement taken back at the vendor; now with %1 there</translation>
    </message>
    <message>
        <source>Acknowledgement taken back at the vendor; %1 had it</source>
        <translation>Acknowledgement taken back at the vendor; %1 had it</translation>
    </message>
    <message>
        <source>Acknowledgement taken back at the vendor; %1 had it, now with %2 there</source>
        <translation>Acknowledgement taken back at the vendor; %1 had it, now with %2 there</translation>
    </message>
    <message>
        <source>Handed to %1 at the vendor</source>
        <translation>Handed to %1 at the vendor</translation>
    </message>
    <message>
        <source>Handed from %1 to %2 at the vendor</source>
        <translation>Handed from %1 to %2 at the vendor</translation>
    </message>
    <message>
        <source>Merged at the vendor: it goes on in item #%1</source>
        <translation>Merged at the vendor: it goes on in item #%1</translation>
    </message>
    <message>
        <source>The same trouble as item #%1: it goes on there</source>
        <translation>The same trouble as item #%1: it goes on there</translation>
    </message>
    <message>
        <source>Took up item #%1 with its owner and state: %2</source>
        <translation>Took up item #%1 with its owner and state: %2</translation>
    </message>
    <message>
        <source>Took up item #%1: %2</source>
        <translation>Took up item #%1: %2</translation>
    </message>
    <message>
        <source>Customer found by its key</source>
        <translation>Customer found by its key</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayState</name>
    <message>
        <source>Yagura</source>
        <comment>tip of the tray icon</comment>
        <translation>Yagura</translation>
    </message>
    <message>
        <source>The queue has not been read yet.</source>
        <translation>The queue has not been read yet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>severity, how many are open</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nothing is open.</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Open: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>first responses</comment>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known whether anything is open.</source>
        <translation>It is not known whether anything is open.</translation>
    </message>
</context>
<context>
    <name>VendorAdvice</name>
    <message>
        <source>%1 — %2</source>
        <comment>the vendor&apos;s words, what to do</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>PagerDuty takes nothing without a sender. A lead enters from= with the mail address of a PagerDuty user (Sources, Edit). Then send this again.</source>
        <translation>PagerDuty takes nothing without a sender. A lead enters from= with the mail address of a PagerDuty user (Sources, Edit). Then send this again.</translation>
    </message>
    <message>
        <source>Nobody in PagerDuty has the mail address of this source&apos;s from= any more. A lead enters that of somebody who is there (Sources, Edit). Then send this again.</source>
        <translation>Nobody in PagerDuty has the mail address of this source&apos;s from= any more. A lead enters that of somebody who is there (Sources, Edit). Then send this again.</translation>
    </message>
    <message>
        <source>It stands at the last level of its escalation policy already: nobody was called. Call the second line by telephone.</source>
        <translation>It stands at the last level of its escalation policy already: nobody was called. Call the second line by telephone.</translation>
    </message>
    <message>
        <source>PagerDuty does not tell at which level it stands, so nobody was called. Escalate it in PagerDuty, or call the second line by telephone.</source>
        <translation>PagerDuty does not tell at which level it stands, so nobody was called. Escalate it in PagerDuty, or call the second line by telephone.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Critical</source>
        <comment>severity</comment>
        <translation>Critical</translation>
    </message>
    <message>
        <source>High</source>
        <comment>severity</comment>
        <translation>High</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>severity</comment>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>severity</comment>
        <translation>Low</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>severity</comment>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>item state</comment>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>Watching</source>
        <comment>item state</comment>
        <translation>Watching</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>item state</comment>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>item state</comment>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>New</source>
        <comment>item state</comment>
        <translation>New</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <comment>item kind</comment>
        <translation>Inquiry</translation>
    </message>
    <message>
        <source>Abuse</source>
        <comment>item kind</comment>
        <translation>Abuse</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>item kind</comment>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>item kind</comment>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <comment>button</comment>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>button</comment>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Escalate</source>
        <comment>button</comment>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>Resolve</source>
        <comment>button</comment>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Reopen</source>
        <comment>button</comment>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>button</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Take this item: you own it, and PagerDuty is told.</source>
        <translation>Take this item: you own it, and PagerDuty is told.</translation>
    </message>
    <message>
        <source>Wait on purpose until a time. Datadog is muted until then, PagerDuty is acknowledged.</source>
        <translation>Wait on purpose until a time. Datadog is muted until then, PagerDuty is acknowledged.</translation>
    </message>
    <message>
        <source>Hand this item to the second line.</source>
        <translation>Hand this item to the second line.</translation>
    </message>
    <message>
        <source>Close this item. PagerDuty is told.</source>
        <translation>Close this item. PagerDuty is told.</translation>
    </message>
    <message>
        <source>Open this item again.</source>
        <translation>Open this item again.</translation>
    </message>
    <message>
        <source>Say whose this is, and remember it for next time.</source>
        <translation>Say whose this is, and remember it for next time.</translation>
    </message>
    <message>
        <source>The first-line duty is done: stop the first-response clock.</source>
        <translation>The first-line duty is done: stop the first-response clock.</translation>
    </message>
    <message>
        <source>Write a note. It also goes to PagerDuty where there is an incident.</source>
        <translation>Write a note. It also goes to PagerDuty where there is an incident.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <comment>delivery</comment>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>delivery</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Resolve</source>
        <comment>delivery</comment>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Escalate</source>
        <comment>delivery</comment>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>Mute (downtime)</source>
        <comment>delivery</comment>
        <translation>Mute (downtime)</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>delivery state</comment>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>delivery state</comment>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>delivery state</comment>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>delivery state</comment>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>delivery state</comment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Tag</source>
        <comment>customer key</comment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>PagerDuty service</source>
        <comment>customer key</comment>
        <translation>PagerDuty service</translation>
    </message>
    <message>
        <source>Host</source>
        <comment>customer key</comment>
        <translation>Host</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>customer key</comment>
        <translation>Account</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>button</comment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Responded</source>
        <comment>button</comment>
        <translation>Responded</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>vendor state</comment>
        <translation>Alert</translation>
    </message>
    <message>
        <source>Warn</source>
        <comment>vendor state</comment>
        <translation>Warn</translation>
    </message>
    <message>
        <source>No Data</source>
        <comment>vendor state</comment>
        <translation>No Data</translation>
    </message>
    <message>
        <source>OK</source>
        <comment>vendor state</comment>
        <translation>OK</translation>
    </message>
    <message>
        <source>triggered</source>
        <comment>vendor state</comment>
        <translation>triggered</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>vendor state</comment>
        <translation>acknowledged</translation>
    </message>
    <message>
        <source>resolved</source>
        <comment>vendor state</comment>
        <translation>resolved</translation>
    </message>
</context>
<context>
    <name>yagura::models::BreakerModel</name>
    <message>
        <source>%1, open</source>
        <comment>late by, not answered yet</comment>
        <translation>%1, open</translation>
    </message>
    <message>
        <source>Late by</source>
        <comment>column</comment>
        <translation>Late by</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>column</comment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>column</comment>
        <translation>Title</translation>
    </message>
    <message>
        <source>%1, fired %2</source>
        <comment>severity, time</comment>
        <translation>%1, fired %2</translation>
    </message>
    <message>
        <source>Fired</source>
        <comment>column</comment>
        <translation>Fired</translation>
    </message>
</context>
<context>
    <name>yagura::models::BulkRun</name>
    <message>
        <source>Not checked yet</source>
        <comment>bulk action</comment>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>vendor: what is written there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Here only: nothing is written to a vendor</source>
        <translation>Here only: nothing is written to a vendor</translation>
    </message>
    <message>
        <source>Not possible.</source>
        <comment>bulk action</comment>
        <translation>Not possible.</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Waits for its turn</translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation>Under way …</translation>
    </message>
    <message numerus="yes">
        <source>Done; %n write(s) to vendors asked for</source>
        <translation>
            <numerusform>Done; %n write to vendors asked for</numerusform>
            <numerusform>Done; %n writes to vendors asked for</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <comment>bulk action</comment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Kept on this computer; sent when the connection is back</source>
        <translation>Kept on this computer; sent when the connection is back</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Not done: %1</translation>
    </message>
    <message>
        <source>Not done: stopped before its turn</source>
        <translation>Not done: stopped before its turn</translation>
    </message>
    <message>
        <source>Asking what will happen …</source>
        <translation>Asking what will happen …</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n item(s) can be changed in this way.</source>
        <translation>
            <numerusform>The %n item cannot be changed so.</numerusform>
            <numerusform>None of the %n items can be changed in this way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” will be done to %n item(s).</source>
        <translation>
            <numerusform>“%1” will be done to %n item.</numerusform>
            <numerusform>“%1” will be done to %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot, and stay(s) as they are.</source>
        <comment>items</comment>
        <translation>
            <numerusform>%n cannot, and stays as it is.</numerusform>
            <numerusform>%n cannot, and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept for later</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>%n kept for later</numerusform>
            <numerusform>%n kept for later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message>
        <source>The database cannot be reached, so what is possible is not known. What you start is kept on this computer, sent when the connection is back, and checked then.</source>
        <translation>The database cannot be reached, so what is possible is not known. What you start is kept on this computer, sent when the connection is back, and checked then.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them still fire(s) at the vendor.</source>
        <comment>items</comment>
        <translation>
            <numerusform>%n of them still fires at the vendor.</numerusform>
            <numerusform>%n of them still fire at the vendor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has/have an owner already and become(s) yours.</source>
        <comment>items</comment>
        <translation>
            <numerusform>%n of them has an owner already and becomes yours.</numerusform>
            <numerusform>%n of them have an owner already and become yours.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 × %3</source>
        <comment>vendor: what is written there × how often</comment>
        <translation>%1: %2 × %3</translation>
    </message>
    <message>
        <source>Written to vendors, each at the pace that it allows — %1</source>
        <translation>Written to vendors, each at the pace that it allows — %1</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is written to %1 for %n item(s).</source>
        <translation>
            <numerusform>Nothing is written to %1 for %n item.</numerusform>
            <numerusform>Nothing is written to %1 for %n items.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Item</source>
        <comment>column</comment>
        <translation>Item</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>column</comment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>What will happen</source>
        <comment>column</comment>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>What came of it</source>
        <comment>column</comment>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>The text is too long: %1 characters, and %2 are possible. Shorten it.</source>
        <translation>The text is too long: %1 characters, and %2 are possible. Shorten it.</translation>
    </message>
    <message>
        <source>The end of the watch has passed. Choose a later one.</source>
        <translation>The end of the watch has passed. Choose a later one.</translation>
    </message>
</context>
<context>
    <name>yagura::models::CardItemModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>state of an item and who has it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>severity, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>yagura::models::ContactModel</name>
    <message>
        <source>in hours now</source>
        <comment>contact</comment>
        <translation>in hours now</translation>
    </message>
    <message>
        <source>no hours given</source>
        <comment>contact</comment>
        <translation>no hours given</translation>
    </message>
    <message>
        <source>read the hours yourself</source>
        <comment>contact</comment>
        <translation>read the hours yourself</translation>
    </message>
    <message>
        <source>not now</source>
        <comment>contact</comment>
        <translation>not now</translation>
    </message>
    <message>
        <source>%1 (not now)</source>
        <comment>hours of a contact</comment>
        <translation>%1 (not now)</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <comment>place in calling order, name, whether to call now</comment>
        <translation>%1. %2, %3</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>column</comment>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation>Role</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>column</comment>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Hours</source>
        <comment>column</comment>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Mail</source>
        <comment>column</comment>
        <translation>Mail</translation>
    </message>
    <message>
        <source>none</source>
        <comment>cell that is read aloud</comment>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>yagura::models::DeliveryModel</name>
    <message>
        <source>Try %1 at %2</source>
        <translation>Try %1 at %2</translation>
    </message>
    <message numerus="yes">
        <source>Waiting, tried %n time(s)</source>
        <translation>
            <numerusform>Waiting, tried once</numerusform>
            <numerusform>Waiting, tried %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>Time</translation>
    </message>
    <message>
        <source>Vendor</source>
        <comment>column</comment>
        <translation>Vendor</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>What</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>State</translation>
    </message>
    <message>
        <source>The vendor&apos;s words</source>
        <comment>column</comment>
        <translation>The vendor&apos;s words</translation>
    </message>
</context>
<context>
    <name>yagura::models::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <comment>column of raw data</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column of raw data</comment>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>yagura::models::NoiseModel</name>
    <message>
        <source>%1 min</source>
        <comment>minutes that people spent</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2, monitor %3)</source>
        <comment>name, source, vendor&apos;s id</comment>
        <translation>%1 (%2, monitor %3)</translation>
    </message>
    <message>
        <source>From a person&apos;s acknowledge to a person&apos;s resolve, summed over its items</source>
        <translation>From a person&apos;s acknowledge to a person&apos;s resolve, summed over its items</translation>
    </message>
    <message>
        <source>The share of its items on which no person did anything</source>
        <translation>The share of its items on which no person did anything</translation>
    </message>
    <message>
        <source>Monitor</source>
        <comment>column</comment>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Alerts</source>
        <comment>column</comment>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Time of people</source>
        <comment>column</comment>
        <translation>Time of people</translation>
    </message>
    <message>
        <source>Without action</source>
        <comment>column</comment>
        <translation>Without action</translation>
    </message>
</context>
<context>
    <name>yagura::models::NoticeController</name>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <comment>notice on the desktop</comment>
        <translation>
            <numerusform>%n new alert</numerusform>
            <numerusform>%n new alerts</numerusform>
        </translation>
    </message>
    <message>
        <source>The worst: %1, %2</source>
        <comment>notice: severity, title</comment>
        <translation>The worst: %1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>notice: severity, title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <comment>notice: severity, title</comment>
        <translation>Now %1: %2</translation>
    </message>
    <message>
        <source>%1, again: %2</source>
        <comment>notice: severity, title</comment>
        <translation>%1, again: %2</translation>
    </message>
    <message>
        <source>%1, acknowledgement taken back: %2</source>
        <comment>notice: severity, title</comment>
        <translation>%1, acknowledgement taken back: %2</translation>
    </message>
    <message>
        <source>%1, the vendor says otherwise: %2</source>
        <comment>notice: severity, title</comment>
        <translation>%1, the vendor says otherwise: %2</translation>
    </message>
</context>
<context>
    <name>yagura::models::OnCallController</name>
    <message>
        <source>On call: unknown</source>
        <translation>On call: unknown</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>On call: unknown since %1</source>
        <translation>On call: unknown since %1</translation>
    </message>
    <message>
        <source>On call: %1 (as of %2)</source>
        <translation>On call: %1 (as of %2)</translation>
    </message>
    <message>
        <source>On call: nobody</source>
        <translation>On call: nobody</translation>
    </message>
    <message>
        <source>On call: %1 until %2</source>
        <translation>On call: %1 until %2</translation>
    </message>
    <message>
        <source>On call: %1</source>
        <translation>On call: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>schedule and policy</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>always</source>
        <comment>on call</comment>
        <translation>always</translation>
    </message>
    <message>
        <source>Level %1: %2, %3, %4</source>
        <comment>level, person, where, until</comment>
        <translation>Level %1: %2, %3, %4</translation>
    </message>
    <message>
        <source>%1 has not told yet who is on call.</source>
        <translation>%1 has not told yet who is on call.</translation>
    </message>
    <message>
        <source>%1, read at %2</source>
        <comment>source</comment>
        <translation>%1, read at %2</translation>
    </message>
    <message>
        <source>It cannot be read now: %1</source>
        <translation>It cannot be read now: %1</translation>
    </message>
    <message>
        <source>The database did not answer: this may be old.</source>
        <translation>The database did not answer: this may be old.</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::models::PaletteModel</name>
    <message>
        <source>Action</source>
        <comment>palette</comment>
        <translation>Action</translation>
    </message>
    <message>
        <source>Pane</source>
        <comment>palette</comment>
        <translation>Pane</translation>
    </message>
    <message>
        <source>Perspective</source>
        <comment>palette</comment>
        <translation>Perspective</translation>
    </message>
    <message>
        <source>Saved view</source>
        <comment>palette</comment>
        <translation>Saved view</translation>
    </message>
    <message>
        <source>Setting</source>
        <comment>palette</comment>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Item</source>
        <comment>palette</comment>
        <translation>Item</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>palette</comment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>palette</comment>
        <translation>Recent</translation>
    </message>
    <message>
        <source>key %1</source>
        <comment>read aloud</comment>
        <translation>key %1</translation>
    </message>
    <message>
        <source>not possible now: %1</source>
        <comment>read aloud</comment>
        <translation>not possible now: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts read aloud</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>yagura::models::QueueModel</name>
    <message>
        <source>Recovered</source>
        <comment>mark</comment>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>customer</comment>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Watching until %1</source>
        <comment>item state</comment>
        <translation>Watching until %1</translation>
    </message>
    <message>
        <source>Recovered</source>
        <comment>item state</comment>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>customer and its reading</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody has it.</source>
        <translation>Nobody has it.</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>Not up to date: %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <comment>column</comment>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation>Age</translation>
    </message>
    <message>
        <source>First response</source>
        <comment>column</comment>
        <translation>First response</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>column</comment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>column</comment>
        <translation>Title</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>State</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>column</comment>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>column</comment>
        <translation>Source</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>mark</comment>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Without a host</source>
        <comment>group</comment>
        <translation>Without a host</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>group</comment>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message>
        <source>all: %1</source>
        <comment>group</comment>
        <translation>all: %1</translation>
    </message>
    <message>
        <source>nobody has them</source>
        <comment>group</comment>
        <translation>nobody has them</translation>
    </message>
    <message>
        <source>%1 has them</source>
        <comment>group</comment>
        <translation>%1 has them</translation>
    </message>
    <message>
        <source>Group %1, %2</source>
        <comment>read aloud</comment>
        <translation>Group %1, %2</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>item state</comment>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Recovered, unhandled</source>
        <comment>item state</comment>
        <translation>Recovered, unhandled</translation>
    </message>
    <message numerus="yes">
        <source>Fired %n time(s) in this item.</source>
        <translation>
            <numerusform>Fired %n time in this item.</numerusform>
            <numerusform>Fired %n times in this item.</numerusform>
        </translation>
    </message>
    <message>
        <source>Host</source>
        <comment>column</comment>
        <translation>Host</translation>
    </message>
    <message>
        <source>Nobody knows yet whose this is: assign the customer.</source>
        <translation>Nobody knows yet whose this is: assign the customer.</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>age, at least</comment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Merged, not read yet</source>
        <comment>item state</comment>
        <translation>Merged, not read yet</translation>
    </message>
    <message>
        <source>Formerly: %1</source>
        <translation>Formerly: %1</translation>
    </message>
    <message>
        <source>The vendor gave it to %1; nobody here has it.</source>
        <translation>The vendor gave it to %1; nobody here has it.</translation>
    </message>
</context>
<context>
    <name>yagura::models::SimilarModel</name>
    <message>
        <source>recovered by itself</source>
        <comment>how an item ended</comment>
        <translation>recovered by itself</translation>
    </message>
    <message>
        <source>merged into another item</source>
        <comment>how an item ended</comment>
        <translation>merged into another item</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>how an item ended</comment>
        <translation>not known</translation>
    </message>
    <message>
        <source>resolved by %1</source>
        <comment>how an item ended</comment>
        <translation>resolved by %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person and note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>column</comment>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>column</comment>
        <translation>Title</translation>
    </message>
    <message>
        <source>How it ended</source>
        <comment>column</comment>
        <translation>How it ended</translation>
    </message>
    <message>
        <source>To response</source>
        <comment>column</comment>
        <translation>To response</translation>
    </message>
    <message>
        <source>To resolution</source>
        <comment>column</comment>
        <translation>To resolution</translation>
    </message>
    <message>
        <source>Last note</source>
        <comment>column</comment>
        <translation>Last note</translation>
    </message>
    <message>
        <source>Nothing like this was resolved before.</source>
        <translation>Nothing like this was resolved before.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the same monitor.</source>
        <translation>
            <numerusform>%n item of the same monitor.</numerusform>
            <numerusform>%n items of the same monitor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the same host or customer with a title that is alike.</source>
        <translation>
            <numerusform>%n item of the same host or customer with a title that is alike.</numerusform>
            <numerusform>%n items of the same host or customer with titles that are alike.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 recovered by themselves; half were over within %2.</source>
        <translation>%1 recovered by themselves; half were over within %2.</translation>
    </message>
</context>
<context>
    <name>yagura::models::SourceListModel</name>
    <message>
        <source>never</source>
        <comment>last good poll</comment>
        <translation>never</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>duration of a poll</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>column</comment>
        <translation>Source</translation>
    </message>
    <message>
        <source>Vendor</source>
        <comment>column</comment>
        <translation>Vendor</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>State</translation>
    </message>
    <message>
        <source>Last good poll</source>
        <comment>column</comment>
        <translation>Last good poll</translation>
    </message>
    <message>
        <source>Poll takes</source>
        <comment>column</comment>
        <translation>Poll takes</translation>
    </message>
    <message>
        <source>Requests left</source>
        <comment>column</comment>
        <translation>Requests left</translation>
    </message>
    <message>
        <source>Polled by</source>
        <comment>column</comment>
        <translation>Polled by</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>column</comment>
        <translation>Unreadable</translation>
    </message>
</context>
<context>
    <name>yagura::models::SourceStatusModel</name>
    <message>
        <source>never</source>
        <comment>last good poll</comment>
        <translation>never</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>source and age</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <comment>source</comment>
        <translation>%1 paused</translation>
    </message>
    <message>
        <source>%1 not read yet</source>
        <comment>source</comment>
        <translation>%1 not read yet</translation>
    </message>
    <message>
        <source>%1 last good %2: %3</source>
        <comment>source, age, reason</comment>
        <translation>%1 last good %2: %3</translation>
    </message>
    <message>
        <source>nobody polls it</source>
        <comment>source</comment>
        <translation>nobody polls it</translation>
    </message>
    <message>
        <source>silent</source>
        <comment>source</comment>
        <translation>silent</translation>
    </message>
    <message>
        <source>Last good poll: %1</source>
        <translation>Last good poll: %1</translation>
    </message>
    <message>
        <source>A poll takes %1 ms.</source>
        <translation>A poll takes %1 ms.</translation>
    </message>
    <message>
        <source>Requests left: %1 of %2</source>
        <translation>Requests left: %1 of %2</translation>
    </message>
    <message>
        <source>Nobody polls it now.</source>
        <translation>Nobody polls it now.</translation>
    </message>
    <message>
        <source>Polled by %1</source>
        <translation>Polled by %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read in the last 24 h.</source>
        <translation>
            <numerusform>%n record could not be read in the last 24 h.</numerusform>
            <numerusform>%n records could not be read in the last 24 h.</numerusform>
        </translation>
    </message>
    <message>
        <source>This queue may not be complete: %1</source>
        <translation>This queue may not be complete: %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sources</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>database lost</source>
        <comment>source</comment>
        <translation>database lost</translation>
    </message>
    <message>
        <source>The database does not answer: how it is now is not known here.</source>
        <translation>The database does not answer: how it is now is not known here.</translation>
    </message>
    <message>
        <source>%1 paused, last good %2</source>
        <comment>source, age</comment>
        <translation>%1 paused, last good %2</translation>
    </message>
    <message>
        <source>%1 was never read (%2)</source>
        <comment>source, reason</comment>
        <translation>%1 was never read (%2)</translation>
    </message>
    <message>
        <source>%1 never read whole (%2)</source>
        <comment>source, reason</comment>
        <translation>%1 never read whole (%2)</translation>
    </message>
</context>
<context>
    <name>yagura::models::TimelineModel</name>
    <message>
        <source>Reading older lines …</source>
        <translation>Reading older lines …</translation>
    </message>
    <message>
        <source>Older lines could not be read. Press Enter to try again.</source>
        <translation>Older lines could not be read. Press Enter to try again.</translation>
    </message>
    <message>
        <source>Show older lines (Enter)</source>
        <translation>Show older lines (Enter)</translation>
    </message>
</context>
<context>
    <name>yagura::models::ViewsController</name>
    <message>
        <source>%1 (changed)</source>
        <comment>name of a saved view</comment>
        <translation>%1 (changed)</translation>
    </message>
    <message>
        <source>The view “%1” was removed or is no longer shared. What you see stays as it is.</source>
        <translation>The view “%1” was removed or is no longer shared. What you see stays as it is.</translation>
    </message>
    <message>
        <source>This view does not exist any more.</source>
        <translation>This view does not exist any more.</translation>
    </message>
    <message>
        <source>The view “%1” was changed by somebody else. What you see stays as it is.</source>
        <translation>The view “%1” was changed by somebody else. What you see stays as it is.</translation>
    </message>
</context>
<context>
    <name>yagura::presence::BusNotifier</name>
    <message>
        <source>Open</source>
        <comment>button of a notice on the desktop</comment>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>yagura::ui::AboutDialog</name>
    <message>
        <source>About Yagura</source>
        <translation>About Yagura</translation>
    </message>
    <message>
        <source>Yagura</source>
        <translation>Yagura</translation>
    </message>
    <message>
        <source>Yagura %1</source>
        <comment>name and version</comment>
        <translation>Yagura %1</translation>
    </message>
    <message>
        <source>The desktop of an operations room that watches around the clock.</source>
        <translation>The desktop of an operations room that watches around the clock.</translation>
    </message>
    <message>
        <source>Free software under the GPL, version 3 or later: use it, study it, change it and pass it on. It comes without any warranty.</source>
        <translation>Free software under the GPL, version 3 or later: use it, study it, change it and pass it on. It comes without any warranty.</translation>
    </message>
    <message>
        <source>© 2026 the Yagura contributors · Qt %1</source>
        <comment>copyright and the version of Qt</comment>
        <translation>© 2026 the Yagura contributors · Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>dialog</comment>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>yagura::ui::BulkDialog</name>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%1: %n item</numerusform>
            <numerusform>%1: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry: %n item(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Retry: %n item</numerusform>
            <numerusform>Retry: %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are still to do. Stop before them? What is done stays done.</source>
        <translation>
            <numerusform>%n item is still to do. Stop before it? What is done stays done.</numerusform>
            <numerusform>%n items are still to do. Stop before them? What is done stays done.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>%1: several items</source>
        <comment>dialog</comment>
        <translation>%1: several items</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <comment>dialog</comment>
        <translation>
            <numerusform>%1: %n item</numerusform>
            <numerusform>%1: %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Note for each</source>
        <translation>Note for each</translation>
    </message>
    <message>
        <source>Note for each (may stay empty)</source>
        <translation>Note for each (may stay empty)</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>watch</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>watch</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Items and what happens to them</source>
        <translation>Items and what happens to them</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Begin (Ctrl+Enter)</source>
        <translation>Begin (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>What is done stays done; the rest is left as it is.</source>
        <translation>What is done stays done; the rest is left as it is.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are not answered yet. Close all the same? What cannot be kept on this computer is then lost when Yagura is closed.</source>
        <translation>
            <numerusform>%n item is not answered yet. Close all the same? What cannot be kept on this computer is then lost when Yagura is closed.</numerusform>
            <numerusform>%n items are not answered yet. Close all the same? What cannot be kept on this computer is then lost when Yagura is closed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Close all the same</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>button</comment>
        <translation>Wait</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are not done. Close all the same? Which they are and why is then not shown any more.</source>
        <translation>
            <numerusform>%n item is not done. Close all the same? Which it is and why is then not shown any more.</numerusform>
            <numerusform>%n items are not done. Close all the same? Which they are and why is then not shown any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep open</source>
        <comment>button</comment>
        <translation>Keep open</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Throw away what you wrote?</source>
        <translation>Nothing has been done yet. Throw away what you wrote?</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Watch until (%1)</source>
        <comment>a time zone</comment>
        <translation>Watch until (%1)</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ChartDock</name>
    <message>
        <source>Counting …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>As of %1, %2: the database does not answer. This is counted again by itself.</source>
        <translation>As of %1, %2: the database does not answer. This is counted again by itself.</translation>
    </message>
    <message>
        <source>Nothing is known that could be counted.</source>
        <translation>Nothing is known that could be counted.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ChartPane</name>
    <message>
        <source>The metric around the alert</source>
        <translation>The metric around the alert</translation>
    </message>
    <message>
        <source>Plus and minus zoom, 0 shows all, arrows move, Shift with an arrow reads the values.</source>
        <translation>Plus and minus zoom, 0 shows all, arrows move, Shift with an arrow reads the values.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no chart yet.</source>
        <translation>There is no chart yet.</translation>
    </message>
    <message>
        <source>Look closer. The wheel does it too, and dragging over a part.</source>
        <translation>Look closer. The wheel does it too, and dragging over a part.</translation>
    </message>
    <message>
        <source>See more.</source>
        <translation>See more.</translation>
    </message>
    <message>
        <source>All of it is in view.</source>
        <translation>All of it is in view.</translation>
    </message>
    <message>
        <source>All</source>
        <comment>chart</comment>
        <translation>All</translation>
    </message>
    <message>
        <source>Show all of it again.</source>
        <translation>Show all of it again.</translation>
    </message>
    <message>
        <source>Asked …</source>
        <comment>chart</comment>
        <translation>Asked …</translation>
    </message>
    <message>
        <source>Refresh</source>
        <comment>chart</comment>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Ask the vendor for the values as they are now.</source>
        <translation>Ask the vendor for the values as they are now.</translation>
    </message>
    <message>
        <source>It is asked for and comes with the collector&apos;s next round.</source>
        <translation>It is asked for and comes with the collector&apos;s next round.</translation>
    </message>
    <message>
        <source>Save …</source>
        <comment>chart</comment>
        <translation>Save …</translation>
    </message>
    <message>
        <source>Save the chart as a picture (PNG).</source>
        <translation>Save the chart as a picture (PNG).</translation>
    </message>
    <message>
        <source>No chart was read for this item yet.</source>
        <translation>No chart was read for this item yet.</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Save chart</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>#%1  %2  —  %3</source>
        <comment>number, title, query</comment>
        <translation>#%1  %2  —  %3</translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>time, behind the query</comment>
        <translation>read %1</translation>
    </message>
    <message>
        <source>actions marked from %1 on</source>
        <comment>time, behind the query: older ones are not loaded</comment>
        <translation>actions marked from %1 on</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>chart: shows the newest values</comment>
        <translation>Now</translation>
    </message>
    <message>
        <source>At the alert</source>
        <comment>chart</comment>
        <translation>At the alert</translation>
    </message>
    <message>
        <source>Show the newest values.</source>
        <translation>Show the newest values.</translation>
    </message>
    <message>
        <source>Show the values around the alert.</source>
        <translation>Show the values around the alert.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::Composer</name>
    <message>
        <source>What the second line should know (may stay empty)</source>
        <translation>What the second line should know (may stay empty)</translation>
    </message>
    <message>
        <source>Reason for the escalation</source>
        <translation>Reason for the escalation</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Hand this item to the second line:</source>
        <translation>Hand this item to the second line:</translation>
    </message>
    <message>
        <source>Escalate</source>
        <comment>composer</comment>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>It is on its way.</source>
        <translation>It is on its way.</translation>
    </message>
    <message>
        <source>Send it (Ctrl+Enter). What is written here is kept on this computer until then.</source>
        <translation>Send it (Ctrl+Enter). What is written here is kept on this computer until then.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>%1 characters: one note takes at most %2. Send it in parts.</source>
        <translation>%1 characters: one note takes at most %2. Send it in parts.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ConnectionDialog</name>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ConnectionForm</name>
    <message>
        <source>A database of this computer alone</source>
        <translation>A database of this computer alone</translation>
    </message>
    <message>
        <source>To look around, or for a single desk. Yagura starts and keeps it itself.</source>
        <translation>To look around, or for a single desk. Yagura starts and keeps it itself.</translation>
    </message>
    <message>
        <source>The room&apos;s server, by its address</source>
        <translation>The room&apos;s server, by its address</translation>
    </message>
    <message>
        <source>The room&apos;s server, by a service of ~/.pg_service.conf</source>
        <translation>The room&apos;s server, by a service of ~/.pg_service.conf</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>connection</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <comment>connection</comment>
        <translation>Port</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>connection</comment>
        <translation>Database</translation>
    </message>
    <message>
        <source>User</source>
        <comment>connection</comment>
        <translation>User</translation>
    </message>
    <message>
        <source>Encryption</source>
        <comment>connection</comment>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>connection</comment>
        <translation>Service</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <comment>user</comment>
        <translation>as on this computer</translation>
    </message>
    <message>
        <source>Yes, and check who the server is</source>
        <translation>Yes, and check who the server is</translation>
    </message>
    <message>
        <source>Yes, whoever the server is</source>
        <translation>Yes, whoever the server is</translation>
    </message>
    <message>
        <source>No: only inside a trusted network</source>
        <translation>No: only inside a trusted network</translation>
    </message>
    <message>
        <source>The password is read from ~/.pgpass; it is not kept here.</source>
        <translation>The password is read from ~/.pgpass; it is not kept here.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Connecting …</translation>
    </message>
    <message>
        <source>✓ It works, as %1.</source>
        <comment>login</comment>
        <translation>✓ It works, as %1.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ContactList</name>
    <message>
        <source>No number to call</source>
        <translation>No number to call</translation>
    </message>
    <message>
        <source>Call %1: %2</source>
        <comment>name and number</comment>
        <translation>Call %1: %2</translation>
    </message>
    <message>
        <source>Call the chosen contact</source>
        <translation>Call the chosen contact</translation>
    </message>
    <message>
        <source>Hands the number to the phone program of this computer</source>
        <translation>Hands the number to the phone program of this computer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Contacts in calling order</source>
        <translation>Contacts in calling order</translation>
    </message>
    <message>
        <source>No contact is known. Ask a lead to enter one.</source>
        <translation>No contact is known. Ask a lead to enter one.</translation>
    </message>
    <message>
        <source>Mail of %1: %2</source>
        <comment>name and address</comment>
        <translation>Mail of %1: %2</translation>
    </message>
    <message>
        <source>In calling order for this hour; a double-click calls</source>
        <translation>In calling order for this hour; a double-click calls</translation>
    </message>
    <message>
        <source>In calling order for this hour; double-click or %1 calls</source>
        <translation>In calling order for this hour; double-click or %1 calls</translation>
    </message>
</context>
<context>
    <name>yagura::ui::CustomerDialog</name>
    <message>
        <source>Assign customer</source>
        <translation>Assign customer</translation>
    </message>
    <message>
        <source>Name or reading</source>
        <translation>Name or reading</translation>
    </message>
    <message>
        <source>Search customer</source>
        <translation>Search customer</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Remember for next time</source>
        <translation>Remember for next time</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>customer and its reading</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Remember nothing: this time only</source>
        <translation>Remember nothing: this time only</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind and value of a key</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Know it next time by</source>
        <translation>Know it next time by</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The customers are being read … What you type is kept.</source>
        <translation>The customers are being read … What you type is kept.</translation>
    </message>
    <message>
        <source>No customer is known yet: a lead enters the first one.</source>
        <translation>No customer is known yet: a lead enters the first one.</translation>
    </message>
    <message>
        <source>No customer is called that. Type fewer letters, or the reading.</source>
        <translation>No customer is called that. Type fewer letters, or the reading.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::CustomerDock</name>
    <message>
        <source>This item has no customer yet.</source>
        <translation>This item has no customer yet.</translation>
    </message>
    <message>
        <source>Nothing of what came with it is known to belong to one.</source>
        <translation>Nothing of what came with it is known to belong to one.</translation>
    </message>
    <message>
        <source>Assign customer</source>
        <translation>Assign customer</translation>
    </message>
    <message>
        <source>No item is chosen.</source>
        <translation>No item is chosen.</translation>
    </message>
    <message>
        <source>Choose one in the queue; its customer is shown here.</source>
        <translation>Choose one in the queue; its customer is shown here.</translation>
    </message>
    <message>
        <source>This customer does not exist any more.</source>
        <translation>This customer does not exist any more.</translation>
    </message>
    <message>
        <source>Reading the customer …</source>
        <translation>Reading the customer …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>As of %1, %2: the database does not answer. Numbers and names may have changed since.</source>
        <translation>As of %1, %2: the database does not answer. Numbers and names may have changed since.</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>dock title</comment>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Edit customer …</source>
        <translation>Edit customer …</translation>
    </message>
    <message>
        <source>Change contacts, hours, notes and keys; the history keeps what was</source>
        <translation>Change contacts, hours, notes and keys; the history keeps what was</translation>
    </message>
    <message>
        <source>This computer has no program for telephone calls. Dial %1 yourself.</source>
        <translation>This computer has no program for telephone calls. Dial %1 yourself.</translation>
    </message>
    <message>
        <source>As of %1, %2: it is being read again. The calling order is that of then.</source>
        <translation>As of %1, %2: it is being read again. The calling order is that of then.</translation>
    </message>
    <message>
        <source>Items of several customers are chosen.</source>
        <translation>Items of several customers are chosen.</translation>
    </message>
    <message>
        <source>Choose one of them; its customer is shown here.</source>
        <translation>Choose one of them; its customer is shown here.</translation>
    </message>
    <message>
        <source>It was removed since the item came. Assign the item to another one, if it is known whose it is.</source>
        <translation>It was removed since the item came. Assign the item to another one, if it is known whose it is.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::CustomerEditor</name>
    <message>
        <source>Customer: %1</source>
        <translation>Customer: %1</translation>
    </message>
    <message>
        <source>Basics</source>
        <comment>tab</comment>
        <translation>Basics</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>tab</comment>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Environments and keys</source>
        <comment>tab</comment>
        <translation>Environments and keys</translation>
    </message>
    <message>
        <source>History</source>
        <comment>tab</comment>
        <translation>History</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reading (katakana)</source>
        <translation>Reading (katakana)</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Service hours</source>
        <translation>Service hours</translation>
    </message>
    <message>
        <source> min</source>
        <comment>behind a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>First-response target</source>
        <translation>First-response target</translation>
    </message>
    <message>
        <source>Note for operators</source>
        <translation>Note for operators</translation>
    </message>
    <message>
        <source>Contacts, the first to call on top</source>
        <translation>Contacts, the first to call on top</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environments</translation>
    </message>
    <message>
        <source>Place: account, region, cluster</source>
        <translation>Place: account, region, cluster</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Keys by which what comes in is known (kinds: %1)</source>
        <translation>Keys by which what comes in is known (kinds: %1)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>Nothing was changed so far.</source>
        <translation>Nothing was changed so far.</translation>
    </message>
    <message>
        <source>What somebody else wrote meanwhile</source>
        <translation>What somebody else wrote meanwhile</translation>
    </message>
    <message>
        <source>%1: emptied</source>
        <comment>field that somebody else emptied</comment>
        <translation>%1: emptied</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and what somebody else wrote</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: rows of both stand in the list</source>
        <comment>list that two people changed</comment>
        <translation>%1: rows of both stand in the list</translation>
    </message>
    <message>
        <source>Somebody changed this customer while you wrote, in places that you did not touch: they stand here as they wrote them. Look at them, and save again.</source>
        <translation>Somebody changed this customer while you wrote, in places that you did not touch: they stand here as they wrote them. Look at them, and save again.</translation>
    </message>
    <message>
        <source>Somebody changed this customer while you wrote. What they wrote where you wrote too stands below: take over what is good of it, and save again. What stands in the fields is then what holds.</source>
        <translation>Somebody changed this customer while you wrote. What they wrote where you wrote too stands below: take over what is good of it, and save again. What stands in the fields is then what holds.</translation>
    </message>
    <message>
        <source>Other targets, in minutes</source>
        <translation>Other targets, in minutes</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no target: write a severity or a kind and minutes, as in critical=5; inquiry=30; alert/critical=3.</source>
        <translation>&quot;%1&quot; is no target: write a severity or a kind and minutes, as in critical=5; inquiry=30; alert/critical=3.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::CustomerPage</name>
    <message>
        <source>Alerts</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Open items</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Last resolved</source>
        <translation>Last resolved</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Environments</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind and value of a key</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>Known by</translation>
    </message>
    <message>
        <source>nothing: its items must be assigned by hand</source>
        <translation>nothing: its items must be assigned by hand</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Open items of the customer</source>
        <translation>Open items of the customer</translation>
    </message>
    <message>
        <source>Items of the customer that were resolved last</source>
        <translation>Items of the customer that were resolved last</translation>
    </message>
    <message>
        <source>Click an item, or press Enter on it, to open it</source>
        <translation>Click an item, or press Enter on it, to open it</translation>
    </message>
    <message>
        <source>Show in the queue</source>
        <translation>Show in the queue</translation>
    </message>
    <message>
        <source>Narrow the queue to this customer&apos;s items</source>
        <translation>Narrow the queue to this customer&apos;s items</translation>
    </message>
    <message>
        <source>Last like this item</source>
        <translation>Last like this item</translation>
    </message>
    <message>
        <source>Items like the chosen one that were resolved last</source>
        <translation>Items like the chosen one that were resolved last</translation>
    </message>
</context>
<context>
    <name>yagura::ui::DaysChart</name>
    <message>
        <source>Alerts on each of 30 days</source>
        <translation>Alerts on each of 30 days</translation>
    </message>
    <message>
        <source>The arrow keys move from day to day; the line above says the figures.</source>
        <translation>The arrow keys move from day to day; the line above says the figures.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>severity and count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: none</source>
        <comment>day without alerts</comment>
        <translation>%1: none</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day and counts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none in 30 days</source>
        <comment>alerts</comment>
        <translation>none in 30 days</translation>
    </message>
    <message numerus="yes">
        <source>%n in 30 days · at most %1 a day</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n in 30 days · at most %1 a day</numerusform>
            <numerusform>%n in 30 days · at most %1 a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::ui::DeliveriesPane</name>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Deliveries to vendors</source>
        <translation>Deliveries to vendors</translation>
    </message>
    <message>
        <source>Nothing was written to a vendor for this item yet. What you do with the buttons above is written back from here.</source>
        <translation>Nothing was written to a vendor for this item yet. What you do with the buttons above is written back from here.</translation>
    </message>
    <message>
        <source>The vendor said: %1</source>
        <translation>The vendor said: %1</translation>
    </message>
    <message>
        <source>There is nothing to retry: it was sent or is being sent.</source>
        <translation>There is nothing to retry: it was sent or is being sent.</translation>
    </message>
    <message>
        <source>Datadog has no acknowledge, and notes are not sent there: both are known in Yagura and in PagerDuty only. Watching mutes the monitor in Datadog until the watch ends.</source>
        <translation>Datadog has no acknowledge, and notes are not sent there: both are known in Yagura and in PagerDuty only. Watching mutes the monitor in Datadog until the watch ends.</translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) are not listed.</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%n older one is not listed.</numerusform>
            <numerusform>%n older ones are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::ui::DockTitle</name>
    <message>
        <source>Float this pane, or put it back</source>
        <translation>Float this pane, or put it back</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>Close this pane</translation>
    </message>
</context>
<context>
    <name>yagura::ui::Docks</name>
    <message>
        <source>Pane: %1</source>
        <translation>Pane: %1</translation>
    </message>
    <message>
        <source>Show this pane and go to it; once more closes it</source>
        <translation>Show this pane and go to it; once more closes it</translation>
    </message>
</context>
<context>
    <name>yagura::ui::FirstRunPage</name>
    <message>
        <source>Welcome to Yagura</source>
        <translation>Welcome to Yagura</translation>
    </message>
    <message>
        <source>Two answers, and the desk is ready. Nothing is started before.</source>
        <translation>Two answers, and the desk is ready. Nothing is started before.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Where is the database?</source>
        <translation>Where is the database?</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>first run</comment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Both can be changed later in %1.</source>
        <comment>the settings and their key</comment>
        <translation>Both can be changed later in %1.</translation>
    </message>
    <message>
        <source>the settings</source>
        <translation>the settings</translation>
    </message>
</context>
<context>
    <name>yagura::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Search the help</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>The page</translation>
    </message>
</context>
<context>
    <name>yagura::ui::IntentDialog</name>
    <message>
        <source>Intent of the monitor</source>
        <translation>Intent of the monitor</translation>
    </message>
    <message>
        <source>Why does this monitor exist?</source>
        <translation>Why does this monitor exist?</translation>
    </message>
    <message>
        <source>What does the metric mean?</source>
        <translation>What does the metric mean?</translation>
    </message>
    <message>
        <source>What happens if it is ignored?</source>
        <translation>What happens if it is ignored?</translation>
    </message>
    <message>
        <source>Who asked for it?</source>
        <translation>Who asked for it?</translation>
    </message>
    <message>
        <source>When to review it? (year-month-day, may stay empty)</source>
        <translation>When to review it? (year-month-day, may stay empty)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Somebody changed this intent meanwhile, and another monitor is behind the item now. Copy what you wrote, and open the intent again.</source>
        <translation>Somebody changed this intent meanwhile, and another monitor is behind the item now. Copy what you wrote, and open the intent again.</translation>
    </message>
    <message>
        <source>Emptied by somebody else meanwhile.</source>
        <translation>Emptied by somebody else meanwhile.</translation>
    </message>
    <message>
        <source>Written by somebody else meanwhile: %1</source>
        <translation>Written by somebody else meanwhile: %1</translation>
    </message>
    <message>
        <source>Somebody changed this intent while you wrote. What they wrote stands below your words: take over what is good of it, and save again. Yours is then what holds.</source>
        <translation>Somebody changed this intent while you wrote. What they wrote stands below your words: take over what is good of it, and save again. Yours is then what holds.</translation>
    </message>
    <message>
        <source>Somebody changed this intent while you wrote, in fields that you did not touch: they are as they wrote them now. Look at them, and save again.</source>
        <translation>Somebody changed this intent while you wrote, in fields that you did not touch: they are as they wrote them now. Look at them, and save again.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ItemActions</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>watch</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>watch</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Until …</source>
        <comment>watch</comment>
        <translation>Until …</translation>
    </message>
    <message>
        <source>Choose an item in the queue first.</source>
        <translation>Choose an item in the queue first.</translation>
    </message>
    <message>
        <source>This is under way.</source>
        <translation>This is under way.</translation>
    </message>
    <message>
        <source>This acts on one item: choose its row.</source>
        <translation>This acts on one item: choose its row.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ItemHeader</name>
    <message>
        <source>Customer not known</source>
        <translation>Customer not known</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state and owner</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>fired %n time(s)</source>
        <translation>
            <numerusform>fired once</numerusform>
            <numerusform>fired %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>muted at the vendor</source>
        <translation>muted at the vendor</translation>
    </message>
    <message>
        <source>first response %1 late</source>
        <translation>first response %1 late</translation>
    </message>
    <message>
        <source>first response in %1</source>
        <translation>first response in %1</translation>
    </message>
    <message>
        <source>recovered %1</source>
        <translation>recovered %1</translation>
    </message>
    <message>
        <source>first response done</source>
        <translation>first response done</translation>
    </message>
    <message>
        <source>first response: the clock starts %1</source>
        <translation>first response: the clock starts %1</translation>
    </message>
    <message>
        <source>first response not counted</source>
        <translation>first response not counted</translation>
    </message>
</context>
<context>
    <name>yagura::ui::KeySheet</name>
    <message>
        <source>All keys are as they were at first.</source>
        <translation>All keys are as they were at first.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Search: an action, or a key as Ctrl+G</source>
        <translation>Search: an action, or a key as Ctrl+G</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Search the keys</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions and their keys</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Press the key here. Tab or Esc leaves the field.</source>
        <translation>Press the key here. Tab or Esc leaves the field.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Take it over</translation>
    </message>
    <message>
        <source>All keys to default</source>
        <translation>All keys to default</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>dialog</comment>
        <translation>Close</translation>
    </message>
    <message>
        <source>No action has this name or key.</source>
        <translation>No action has this name or key.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>key</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>To change a key: choose the action, press Enter, then the new key.</source>
        <translation>To change a key: choose the action, press Enter, then the new key.</translation>
    </message>
    <message>
        <source>%1 moves about in lists and dialogs: add Ctrl or Alt.</source>
        <translation>%1 moves about in lists and dialogs: add Ctrl or Alt.</translation>
    </message>
    <message>
        <source>%1 belongs to the input method. Choose another key.</source>
        <translation>%1 belongs to the input method. Choose another key.</translation>
    </message>
    <message>
        <source>%1 already calls “%2” (%3). Press it once more to take it over; that action is then without a key.</source>
        <translation>%1 already calls “%2” (%3). Press it once more to take it over; that action is then without a key.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>“%1” has no key now.</translation>
    </message>
    <message>
        <source>“%1” is on %2 now, wherever no text is typed.</source>
        <translation>“%1” is on %2 now, wherever no text is typed.</translation>
    </message>
    <message>
        <source>“%1” is on %2 now.</source>
        <translation>“%1” is on %2 now.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::LevelFigure</name>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>period</comment>
        <translation>Today</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>period</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to count yet</source>
        <translation>nothing to count yet</translation>
    </message>
    <message>
        <source>met · %1 of %2 in time</source>
        <translation>met · %1 of %2 in time</translation>
    </message>
    <message>
        <source>missed · %1 of %2 late</source>
        <translation>missed · %1 of %2 late</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>not counted yet</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, target %3 %, %4</source>
        <comment>period, share, target, basis</comment>
        <translation>%1: %2, target %3 %, %4</translation>
    </message>
    <message>
        <source>may lack alerts</source>
        <comment>share of first responses</comment>
        <translation>may lack alerts</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ListEditor</name>
    <message>
        <source>%1: %2</source>
        <comment>button and list</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>row</comment>
        <translation>Add</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>row</comment>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>row</comment>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>row</comment>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>yagura::ui::LoadDock</name>
    <message>
        <source>Load</source>
        <comment>dock title</comment>
        <translation>Load</translation>
    </message>
    <message numerus="yes">
        <source>alerts an hour, mean of %n week(s)</source>
        <translation>
            <numerusform>alerts an hour, mean of %n week</numerusform>
            <numerusform>alerts an hour, mean of %n weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert in the last 4 weeks.</source>
        <translation>No alert in the last 4 weeks.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::LoadMap</name>
    <message>
        <source>Alerts by hour and weekday</source>
        <translation>Alerts by hour and weekday</translation>
    </message>
    <message>
        <source>The arrow keys move from hour to hour; the pane&apos;s head says the figure.</source>
        <translation>The arrow keys move from hour to hour; the pane&apos;s head says the figure.</translation>
    </message>
    <message>
        <source>Alerts an hour by weekday, the mean of the last 4 weeks; the present hour is framed</source>
        <translation>Alerts an hour by weekday, the mean of the last 4 weeks; the present hour is framed</translation>
    </message>
    <message>
        <source>%1 %2:00–%3:00 · %4 an hour · %5 in %6 weeks</source>
        <comment>weekday, from, to, mean, count, weeks</comment>
        <translation>%1 %2:00–%3:00 · %4 an hour · %5 in %6 weeks</translation>
    </message>
    <message>
        <source>0</source>
        <comment>scale</comment>
        <translation>0</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <comment>scale</comment>
        <translation>%1 an hour</translation>
    </message>
    <message>
        <source>now</source>
        <comment>scale</comment>
        <translation>now</translation>
    </message>
</context>
<context>
    <name>yagura::ui::MainMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Panes, perspectives, settings, keys, help</source>
        <translation>Panes, perspectives, settings, keys, help</translation>
    </message>
</context>
<context>
    <name>yagura::ui::MainWindow</name>
    <message>
        <source>Close</source>
        <comment>notice</comment>
        <translation>Close</translation>
    </message>
    <message>
        <source>This computer&apos;s disk does not take what waits to be sent: %1. Nothing has to be done again: it is tried by itself. Make room on the disk, and leave Yagura running until then.</source>
        <translation>This computer&apos;s disk does not take what waits to be sent: %1. Nothing has to be done again: it is tried by itself. Make room on the disk, and leave Yagura running until then.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) not sent yet</source>
        <translation>
            <numerusform>%n action not sent yet</numerusform>
            <numerusform>%n actions not sent yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Database lost</source>
        <translation>Database lost</translation>
    </message>
    <message>
        <source>Database connected</source>
        <translation>Database connected</translation>
    </message>
    <message>
        <source>Database not connected yet</source>
        <translation>Database not connected yet</translation>
    </message>
    <message>
        <source>Yagura</source>
        <translation>Yagura</translation>
    </message>
    <message>
        <source>Search: title, customer, host, #number</source>
        <translation>Search: title, customer, host, #number</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>Search the queue</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Go to the search field</translation>
    </message>
    <message>
        <source>Switch the language (%1)</source>
        <translation>Switch the language (%1)</translation>
    </message>
    <message>
        <source>Switch between Japanese and English</source>
        <translation>Switch between Japanese and English</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Switch the theme (%1)</source>
        <translation>Switch the theme (%1)</translation>
    </message>
    <message>
        <source>Switch between the dark and the light theme</source>
        <translation>Switch between the dark and the light theme</translation>
    </message>
    <message>
        <source>Sources and database</source>
        <translation>Sources and database</translation>
    </message>
    <message>
        <source>The settings could not be saved: %1. All else works; make room on the disk, and the next change is saved again.</source>
        <translation>The settings could not be saved: %1. All else works; make room on the disk, and the next change is saved again.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Open the help on the pane that has the keyboard</source>
        <translation>Open the help on the pane that has the keyboard</translation>
    </message>
    <message>
        <source>The settings file was damaged and has been set aside; everything is as at the first start. Choose your settings again.</source>
        <translation>The settings file was damaged and has been set aside; everything is as at the first start. Choose your settings again.</translation>
    </message>
    <message>
        <source>The settings file cannot be read, and everything is as at the first start. See who may read the data folder.</source>
        <translation>The settings file cannot be read, and everything is as at the first start. See who may read the data folder.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” acts on one item, and %n are selected. Press Esc to keep the last one alone.</source>
        <translation>
            <numerusform>“%1” acts on one item, and %n are selected. Press Esc to keep the last one alone.</numerusform>
            <numerusform>“%1” acts on one item, and %n are selected. Press Esc to keep the last one alone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Window</source>
        <comment>area of actions</comment>
        <translation>Window</translation>
    </message>
    <message>
        <source>Panes</source>
        <comment>area of actions</comment>
        <translation>Panes</translation>
    </message>
    <message>
        <source>Perspectives</source>
        <comment>area of actions</comment>
        <translation>Perspectives</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>Switch the language</translation>
    </message>
    <message>
        <source>Switch the theme</source>
        <translation>Switch the theme</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s) …</source>
        <comment>menu</comment>
        <translation>
            <numerusform>%1: %n item …</numerusform>
            <numerusform>%1: %n items …</numerusform>
        </translation>
    </message>
    <message>
        <source>An action on several items is under way. Wait for it, or stop it, before the next one.</source>
        <translation>An action on several items is under way. Wait for it, or stop it, before the next one.</translation>
    </message>
    <message>
        <source>%1 items are selected; one action takes at most %2. Select fewer.</source>
        <translation>%1 items are selected; one action takes at most %2. Select fewer.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>clock and its zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s. All times here go by the server&apos;s clock; have this computer&apos;s set right (time synchronisation).</source>
        <translation>This computer&apos;s clock is %1 behind the server&apos;s. All times here go by the server&apos;s clock; have this computer&apos;s set right (time synchronisation).</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s. All times here go by the server&apos;s clock; have this computer&apos;s set right (time synchronisation).</source>
        <translation>This computer&apos;s clock is %1 ahead of the server&apos;s. All times here go by the server&apos;s clock; have this computer&apos;s set right (time synchronisation).</translation>
    </message>
    <message>
        <source>The database cannot be reached: this is not up to date.</source>
        <translation>The database cannot be reached: this is not up to date.</translation>
    </message>
    <message>
        <source>Yagura goes on in the tray</source>
        <translation>Yagura goes on in the tray</translation>
    </message>
    <message>
        <source>It still watches, and tells of what comes. Quit it with the icon&apos;s menu.</source>
        <translation>It still watches, and tells of what comes. Quit it with the icon&apos;s menu.</translation>
    </message>
    <message>
        <source>On item %1: %2</source>
        <translation>On item %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n actions were not done, on items %1. The last one, on %2: %3</source>
        <translation>
            <numerusform>%n action was not done, on item %1. The last one, on %2: %3</numerusform>
            <numerusform>%n actions were not done, on items %1. The last one, on %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed into “%1” is not saved. Discard it and close Yagura?</source>
        <translation>What you typed into “%1” is not saved. Discard it and close Yagura?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Go on writing</translation>
    </message>
    <message>
        <source>The database does not take what you do at the moment: %1. It is kept on this computer and tried again by itself.</source>
        <translation>The database does not take what you do at the moment: %1. It is kept on this computer and tried again by itself.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) wait on this computer for another database (%1). They are sent when Yagura is connected with it again.</source>
        <translation>
            <numerusform>%n action waits on this computer for another database (%1). It is sent when Yagura is connected with it again.</numerusform>
            <numerusform>%n actions wait on this computer for another database (%1). They are sent when Yagura is connected with it again.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote stands in that item&apos;s note field again.</source>
        <translation>What you wrote stands in that item&apos;s note field again.</translation>
    </message>
    <message>
        <source>This computer has no sound device: alarms are not heard here. Check the cable and the sound settings, and watch the queue.</source>
        <translation>This computer has no sound device: alarms are not heard here. Check the cable and the sound settings, and watch the queue.</translation>
    </message>
    <message>
        <source>The sound device of this computer does not play: alarms are not heard here. See whether another program holds it, play the test tone, and watch the queue.</source>
        <translation>The sound device of this computer does not play: alarms are not heard here. See whether another program holds it, play the test tone, and watch the queue.</translation>
    </message>
    <message>
        <source>The vendor gave monitor %1 no name, and its number stands in no title: the queue cannot be narrowed to it.</source>
        <translation>The vendor gave monitor %1 no name, and its number stands in no title: the queue cannot be narrowed to it.</translation>
    </message>
    <message>
        <source>What you typed was dropped: no field was open for it. None of the letters acted as a key.</source>
        <translation>What you typed was dropped: no field was open for it. None of the letters acted as a key.</translation>
    </message>
    <message>
        <source>The chosen row was out of sight, and nothing was done. It is shown now: press %1 once more.</source>
        <translation>The chosen row was out of sight, and nothing was done. It is shown now: press %1 once more.</translation>
    </message>
    <message>
        <source>Opened on its own: it is not in the queue. What you do acts on this item.</source>
        <translation>Opened on its own: it is not in the queue. What you do acts on this item.</translation>
    </message>
    <message>
        <source>This item is not in the queue any more, so that nothing is done to it.</source>
        <translation>This item is not in the queue any more, so that nothing is done to it.</translation>
    </message>
    <message>
        <source>This item&apos;s row is not chosen in the list, so that nothing is done to it.</source>
        <translation>This item&apos;s row is not chosen in the list, so that nothing is done to it.</translation>
    </message>
    <message>
        <source>Opened on its own: it waits to be shown in the list. What you do acts on this item.</source>
        <translation>Opened on its own: it waits to be shown in the list. What you do acts on this item.</translation>
    </message>
    <message>
        <source>This item is not in the list: it waits to be shown. Nothing is done to it meanwhile.</source>
        <translation>This item is not in the list: it waits to be shown. Nothing is done to it meanwhile.</translation>
    </message>
    <message>
        <source>Opened on its own: the search or the selection hides it in the list. What you do acts on this item.</source>
        <translation>Opened on its own: the search or the selection hides it in the list. What you do acts on this item.</translation>
    </message>
    <message>
        <source>This item is no longer in the list: the search or the selection hides it. Nothing is done to it meanwhile.</source>
        <translation>This item is no longer in the list: the search or the selection hides it. Nothing is done to it meanwhile.</translation>
    </message>
    <message>
        <source>Opened on its own: its group is collapsed in the list. What you do acts on this item.</source>
        <translation>Opened on its own: its group is collapsed in the list. What you do acts on this item.</translation>
    </message>
    <message>
        <source>This item is no longer in the list: its group is collapsed. Nothing is done to it meanwhile.</source>
        <translation>This item is no longer in the list: its group is collapsed. Nothing is done to it meanwhile.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>action, why it is not possible</comment>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>Shows first what will happen to each of them</source>
        <translation>Shows first what will happen to each of them</translation>
    </message>
    <message>
        <source>“%1” acts on one item, and a group is chosen. Choose one of its rows.</source>
        <translation>“%1” acts on one item, and a group is chosen. Choose one of its rows.</translation>
    </message>
    <message>
        <source>None of what is chosen is open any more.</source>
        <translation>None of what is chosen is open any more.</translation>
    </message>
    <message>
        <source>No role in the database</source>
        <translation>No role in the database</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ManyPane</name>
    <message numerus="yes">
        <source>%n item(s) selected</source>
        <translation>
            <numerusform>%n item selected</numerusform>
            <numerusform>%n items selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group of %n item(s)</source>
        <translation>
            <numerusform>group of %n item</numerusform>
            <numerusform>group of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovered</source>
        <comment>items</comment>
        <translation>
            <numerusform>%n recovered</numerusform>
            <numerusform>%n recovered</numerusform>
        </translation>
    </message>
    <message>
        <source>One action takes at most %1. Select fewer.</source>
        <translation>One action takes at most %1. Select fewer.</translation>
    </message>
    <message>
        <source>A key or a button acts on all of them: a preview asks first, and names each. To act on one, choose its row.</source>
        <translation>A key or a button acts on all of them: a preview asks first, and names each. To act on one, choose its row.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>items</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>The items that are chosen</source>
        <translation>The items that are chosen</translation>
    </message>
    <message>
        <source>Click an item, or press Enter on it, to open it alone</source>
        <translation>Click an item, or press Enter on it, to open it alone</translation>
    </message>
</context>
<context>
    <name>yagura::ui::MetricChart</name>
    <message>
        <source>critical %1 %2</source>
        <comment>threshold and unit</comment>
        <translation>critical %1 %2</translation>
    </message>
    <message>
        <source>warning %1 %2</source>
        <comment>threshold and unit</comment>
        <translation>warning %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>mark in the chart and its time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>yagura::ui::MonitorTab</name>
    <message>
        <source>Monitor</source>
        <comment>tab</comment>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Edit intent …</source>
        <translation>Edit intent …</translation>
    </message>
    <message>
        <source>No monitor is known behind this item: it came without one.</source>
        <translation>No monitor is known behind this item: it came without one.</translation>
    </message>
    <message>
        <source>Intent</source>
        <comment>monitor</comment>
        <translation>Intent</translation>
    </message>
    <message>
        <source>Definition</source>
        <comment>monitor</comment>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Changes of the intent</source>
        <translation>Changes of the intent</translation>
    </message>
    <message>
        <source>Why it exists</source>
        <comment>monitor intent</comment>
        <translation>Why it exists</translation>
    </message>
    <message>
        <source>What it means</source>
        <comment>monitor intent</comment>
        <translation>What it means</translation>
    </message>
    <message>
        <source>If ignored</source>
        <comment>monitor intent</comment>
        <translation>If ignored</translation>
    </message>
    <message>
        <source>Asked by</source>
        <comment>monitor intent</comment>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Review on</source>
        <comment>monitor intent</comment>
        <translation>Review on</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>monitor</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>monitor</comment>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Query</source>
        <comment>monitor</comment>
        <translation>Query</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <comment>monitor</comment>
        <translation>Thresholds</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>monitor</comment>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>monitor</comment>
        <translation>Message</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>monitor</comment>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Write why this monitor exists and what it means.</source>
        <translation>Write why this monitor exists and what it means.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Write it</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>Review it</translation>
    </message>
    <message>
        <source>%1 (due)</source>
        <comment>review date</comment>
        <translation>%1 (due)</translation>
    </message>
    <message>
        <source>critical %1 %2</source>
        <comment>threshold and unit</comment>
        <translation>critical %1 %2</translation>
    </message>
    <message>
        <source>warning %1 %2</source>
        <comment>threshold and unit</comment>
        <translation>warning %1 %2</translation>
    </message>
</context>
<context>
    <name>yagura::ui::NoiseDock</name>
    <message>
        <source>The loudest monitors</source>
        <translation>The loudest monitors</translation>
    </message>
    <message>
        <source>Click a monitor, or press Enter on it, to see its open items in the queue</source>
        <translation>Click a monitor, or press Enter on it, to see its open items in the queue</translation>
    </message>
    <message>
        <source>Noise</source>
        <comment>dock title</comment>
        <translation>Noise</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) in %1 days · the loudest monitors</source>
        <translation>
            <numerusform>%n alert in %1 days · the loudest monitors</numerusform>
            <numerusform>%n alerts in %1 days · the loudest monitors</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert in the last 7 days.</source>
        <translation>No alert in the last 7 days.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>Find an action, item, customer, perspective or setting by a few letters</source>
        <translation>Find an action, item, customer, perspective or setting by a few letters</translation>
    </message>
    <message>
        <source>%1 (on)</source>
        <comment>an action that is switched on</comment>
        <translation>%1 (on)</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <comment>an action that is switched off</comment>
        <translation>%1 (off)</translation>
    </message>
    <message>
        <source>There is nothing for it to act on.</source>
        <translation>There is nothing for it to act on.</translation>
    </message>
    <message>
        <source>“%1” was not done: it has become impossible meanwhile.</source>
        <translation>“%1” was not done: it has become impossible meanwhile.</translation>
    </message>
    <message>
        <source>What you chose was not done: it is not there any more.</source>
        <translation>What you chose was not done: it is not there any more.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::PalettePopup</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nothing is called that.</translation>
    </message>
    <message>
        <source>Type fewer letters, or a reading in kana or romaji. &gt; finds actions, # an item by its number, @ a customer.</source>
        <translation>Type fewer letters, or a reading in kana or romaji. &gt; finds actions, # an item by its number, @ a customer.</translation>
    </message>
    <message>
        <source>Enter: do it   ·   Esc: close   ·   &gt; actions   # item number   @ customers</source>
        <translation>Enter: do it   ·   Esc: close   ·   &gt; actions   # item number   @ customers</translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation>Not possible now: %1</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>What to do or find: action, item, customer, perspective, setting</source>
        <translation>What to do or find: action, item, customer, perspective, setting</translation>
    </message>
    <message>
        <source>What to do or find</source>
        <translation>What to do or find</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Results</translation>
    </message>
</context>
<context>
    <name>yagura::ui::PerspectiveBox</name>
    <message>
        <source>Lay out again</source>
        <translation>Lay out again</translation>
    </message>
    <message>
        <source>Bring the panes back as this perspective has them</source>
        <translation>Bring the panes back as this perspective has them</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Save as …</translation>
    </message>
    <message>
        <source>Keep the panes as they are now under a name</source>
        <translation>Keep the panes as they are now under a name</translation>
    </message>
    <message>
        <source>Save the perspective</source>
        <translation>Save the perspective</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Keep the panes as they are now in your own perspective</source>
        <translation>Keep the panes as they are now in your own perspective</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>Give your own perspective another name</source>
        <translation>Give your own perspective another name</translation>
    </message>
    <message>
        <source>Rename the perspective</source>
        <translation>Rename the perspective</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove your own perspective</source>
        <translation>Remove your own perspective</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>Perspective</translation>
    </message>
    <message>
        <source>Perspective: which panes are open, and where</source>
        <translation>Perspective: which panes are open, and where</translation>
    </message>
    <message>
        <source>Perspective menu</source>
        <translation>Perspective menu</translation>
    </message>
    <message>
        <source>Save, rename or remove a perspective</source>
        <translation>Save, rename or remove a perspective</translation>
    </message>
</context>
<context>
    <name>yagura::ui::Perspectives</name>
    <message>
        <source>Alert duty</source>
        <comment>perspective</comment>
        <translation>Alert duty</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>perspective</comment>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Abuse</source>
        <comment>perspective</comment>
        <translation>Abuse</translation>
    </message>
    <message>
        <source>Focus</source>
        <comment>perspective</comment>
        <translation>Focus</translation>
    </message>
    <message>
        <source>Perspective: %1</source>
        <translation>Perspective: %1</translation>
    </message>
    <message>
        <source>Perspective %1, not saved yet</source>
        <translation>Perspective %1, not saved yet</translation>
    </message>
    <message>
        <source>Lay the panes out for this work</source>
        <translation>Lay the panes out for this work</translation>
    </message>
</context>
<context>
    <name>yagura::ui::QueueActions</name>
    <message>
        <source>By customer</source>
        <translation>By customer</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>By host</translation>
    </message>
    <message>
        <source>By monitor</source>
        <translation>By monitor</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Not grouped</translation>
    </message>
    <message>
        <source>Show new items</source>
        <translation>Show new items</translation>
    </message>
    <message>
        <source>Show the items that came while the list stood still</source>
        <translation>Show the items that came while the list stood still</translation>
    </message>
    <message>
        <source>Group the queue</source>
        <translation>Group the queue</translation>
    </message>
    <message>
        <source>Choose what the queue is grouped by</source>
        <translation>Choose what the queue is grouped by</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>Collapse all groups</translation>
    </message>
    <message>
        <source>Show the heads of the groups alone</source>
        <translation>Show the heads of the groups alone</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>Expand all groups</translation>
    </message>
    <message>
        <source>Show the items of all groups</source>
        <translation>Show the items of all groups</translation>
    </message>
</context>
<context>
    <name>yagura::ui::QueueChips</name>
    <message>
        <source>All</source>
        <comment>chip</comment>
        <translation>All</translation>
    </message>
    <message>
        <source>Unowned</source>
        <comment>chip</comment>
        <translation>Unowned</translation>
    </message>
    <message>
        <source>Watching</source>
        <comment>chip</comment>
        <translation>Watching</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>chip</comment>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>Recovered</source>
        <comment>chip</comment>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>chip</comment>
        <translation>Late</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>chip</comment>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>chip</comment>
        <translation>Mine</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <comment>a chip</comment>
        <translation>%1: not known</translation>
    </message>
</context>
<context>
    <name>yagura::ui::QueueDelegate</name>
    <message>
        <source>muted</source>
        <comment>mark in a row</comment>
        <translation>muted</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <comment>mark in a row</comment>
        <translation>not sent yet</translation>
    </message>
    <message>
        <source>write-back failed</source>
        <comment>mark in a row</comment>
        <translation>write-back failed</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>in the head of a group</comment>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message>
        <source>flapping ×%1</source>
        <comment>mark in a row</comment>
        <translation>flapping ×%1</translation>
    </message>
    <message>
        <source>does not match any more</source>
        <comment>mark in a row</comment>
        <translation>does not match any more</translation>
    </message>
</context>
<context>
    <name>yagura::ui::QueueDock</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>dock title</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <comment>dock title</comment>
        <translation>%1 of %2 shown</translation>
    </message>
    <message>
        <source>Starting the database …</source>
        <translation>Starting the database …</translation>
    </message>
    <message>
        <source>The first start takes a few seconds longer.</source>
        <translation>The first start takes a few seconds longer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reading the queue …</source>
        <translation>Reading the queue …</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Response queue</source>
        <translation>Response queue</translation>
    </message>
    <message>
        <source>Grouping: %1</source>
        <translation>Grouping: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>items that wait to be shown</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>dock title</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>dock title: saved view</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>notice</comment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Views</source>
        <comment>saved views</comment>
        <translation>Views</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>Saved view: %1</source>
        <translation>Saved view: %1</translation>
    </message>
    <message>
        <source>Remove the view “%1” for the whole room?</source>
        <translation>Remove the view “%1” for the whole room?</translation>
    </message>
    <message>
        <source>Remove the view “%1”?</source>
        <translation>Remove the view “%1”?</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button</comment>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>button</comment>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Show it</source>
        <comment>button</comment>
        <translation>Show it</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>pane</comment>
        <translation>Sources</translation>
    </message>
    <message>
        <source>open count not known</source>
        <comment>dock title</comment>
        <translation>open count not known</translation>
    </message>
    <message>
        <source>Choose another database …</source>
        <translation>Choose another database …</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Show the sources</translation>
    </message>
    <message>
        <source>Nothing can come yet. A lead adds the first one in %1.</source>
        <comment>the pane of the sources and its key</comment>
        <translation>Nothing can come yet. A lead adds the first one in %1.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Show them</translation>
    </message>
</context>
<context>
    <name>yagura::ui::RawPane</name>
    <message>
        <source>Raw data</source>
        <comment>tab</comment>
        <translation>Raw data</translation>
    </message>
    <message>
        <source>Which record</source>
        <translation>Which record</translation>
    </message>
    <message>
        <source>Search names and values</source>
        <translation>Search names and values</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copy value</translation>
    </message>
    <message>
        <source>Copy the whole value, also where the row shows only its beginning.</source>
        <translation>Copy the whole value, also where the row shows only its beginning.</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Copy where the value stands, as $.options.thresholds.</source>
        <translation>Copy where the value stands, as $.options.thresholds.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>vendor, number, state</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Monitor %1</source>
        <translation>Monitor %1</translation>
    </message>
    <message>
        <source>This record is very large: the rest of it is not shown.</source>
        <translation>This record is very large: the rest of it is not shown.</translation>
    </message>
    <message>
        <source>The vendor sent nothing with this.</source>
        <translation>The vendor sent nothing with this.</translation>
    </message>
    <message>
        <source>This is no readable JSON, or its end was cut off: it is shown as it came.</source>
        <translation>This is no readable JSON, or its end was cut off: it is shown as it came.</translation>
    </message>
    <message numerus="yes">
        <source>%n more signal(s) of this item are not listed.</source>
        <translation>
            <numerusform>%n more signal of this item is not listed.</numerusform>
            <numerusform>%n more signals of this item are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::ui::ServiceLevelDock</name>
    <message>
        <source>No first response was late in 30 days.</source>
        <translation>No first response was late in 30 days.</translation>
    </message>
    <message numerus="yes">
        <source>%n late first response(s) in 30 days, newest first</source>
        <translation>
            <numerusform>%n late first response in 30 days</numerusform>
            <numerusform>%n late first responses in 30 days, newest first</numerusform>
        </translation>
    </message>
    <message>
        <source>Items whose first response was late</source>
        <translation>Items whose first response was late</translation>
    </message>
    <message>
        <source>Click an item, or press Enter on it, to open it</source>
        <translation>Click an item, or press Enter on it, to open it</translation>
    </message>
    <message>
        <source>Service level</source>
        <comment>dock title</comment>
        <translation>Service level</translation>
    </message>
    <message>
        <source>Nothing has needed a first response in 30 days.</source>
        <translation>Nothing has needed a first response in 30 days.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %1 of %n late first response(s) in 30 days</source>
        <translation>
            <numerusform>The newest %1 of %n late first response in 30 days</numerusform>
            <numerusform>The newest %1 of %n late first responses in 30 days</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the vendor&apos;s time of firing, in the customer&apos;s service hours. What was open before its source was first read, and what was merged into another item, is left out.</source>
        <translation>Counted from the vendor&apos;s time of firing, in the customer&apos;s service hours. What was open before its source was first read, and what was merged into another item, is left out.</translation>
    </message>
    <message>
        <source>first responses in time, from firing · target %1 %</source>
        <translation>first responses in time, from firing · target %1 %</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Restart now</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>dialog</comment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Language and time</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>This takes effect at the next start.</source>
        <translation>This takes effect at the next start.</translation>
    </message>
    <message>
        <source>Takes effect at the next start: %1</source>
        <translation>Takes effect at the next start: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Change …</source>
        <comment>connection</comment>
        <translation>Change …</translation>
    </message>
    <message>
        <source>Change the database</source>
        <translation>Change the database</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ShellActions</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Show every key with what it does, and change keys</source>
        <translation>Show every key with what it does, and change keys</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Choose how Yagura looks, speaks and starts on this computer</source>
        <translation>Choose how Yagura looks, speaks and starts on this computer</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Open the menu of the program</source>
        <translation>Open the menu of the program</translation>
    </message>
    <message>
        <source>About Yagura</source>
        <translation>About Yagura</translation>
    </message>
    <message>
        <source>Show the version and the licence</source>
        <translation>Show the version and the licence</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>End Yagura on this computer; what was done and not sent yet is kept</source>
        <translation>End Yagura on this computer; what was done and not sent yet is kept</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SimilarPane</name>
    <message>
        <source>Similar items of the past</source>
        <translation>Similar items of the past</translation>
    </message>
    <message>
        <source>Nobody wrote a note on it.</source>
        <translation>Nobody wrote a note on it.</translation>
    </message>
    <message>
        <source>Enter opens it.</source>
        <translation>Enter opens it.</translation>
    </message>
    <message>
        <source>Last note of %1</source>
        <comment>note</comment>
        <translation>Last note of %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Looking for what was like this …</source>
        <translation>Looking for what was like this …</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SoundButton</name>
    <message>
        <source>♪ off</source>
        <translation>♪ off</translation>
    </message>
    <message>
        <source>♪ no device</source>
        <translation>♪ no device</translation>
    </message>
    <message>
        <source>♪ silent %1</source>
        <comment>time left</comment>
        <translation>♪ silent %1</translation>
    </message>
    <message>
        <source>♪ %1 %</source>
        <comment>volume</comment>
        <translation>♪ %1 %</translation>
    </message>
    <message>
        <source>Sound: %1</source>
        <translation>Sound: %1</translation>
    </message>
    <message>
        <source>This computer has no sound device: alarms are not heard here.</source>
        <translation>This computer has no sound device: alarms are not heard here.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that nobody has yet</source>
        <translation>
            <numerusform>%n item that nobody has yet</numerusform>
            <numerusform>%n items that nobody has yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Sound on</translation>
    </message>
    <message>
        <source>Let this desk be heard, or not</source>
        <translation>Let this desk be heard, or not</translation>
    </message>
    <message>
        <source>Silent for 5 minutes</source>
        <translation>Silent for 5 minutes</translation>
    </message>
    <message>
        <source>Silence the alarms here for a while; a new critical is still heard once</source>
        <translation>Silence the alarms here for a while; a new critical is still heard once</translation>
    </message>
    <message>
        <source>Silent for 15 minutes</source>
        <translation>Silent for 15 minutes</translation>
    </message>
    <message>
        <source>End the silence</source>
        <translation>End the silence</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>Test tone</translation>
    </message>
    <message>
        <source>Play a tone, to hear whether this desk is heard</source>
        <translation>Play a tone, to hear whether this desk is heard</translation>
    </message>
    <message>
        <source>Sound settings …</source>
        <translation>Sound settings …</translation>
    </message>
    <message>
        <source>♪ not heard</source>
        <translation>♪ not heard</translation>
    </message>
    <message>
        <source>The sound device of this computer does not play: alarms are not heard here.</source>
        <translation>The sound device of this computer does not play: alarms are not heard here.</translation>
    </message>
    <message>
        <source>The volume of this hour is 0: alarms are not heard here.</source>
        <translation>The volume of this hour is 0: alarms are not heard here.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SoundDialog</name>
    <message>
        <source>Sound settings</source>
        <translation>Sound settings</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tone</translation>
    </message>
    <message>
        <source>%1: tone</source>
        <comment>severity</comment>
        <translation>%1: tone</translation>
    </message>
    <message>
        <source>Repeat until somebody has it</source>
        <translation>Repeat until somebody has it</translation>
    </message>
    <message>
        <source>%1: repeat until somebody has it</source>
        <comment>severity</comment>
        <translation>%1: repeat until somebody has it</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>%1: listen</source>
        <comment>severity</comment>
        <translation>%1: listen</translation>
    </message>
    <message>
        <source> s</source>
        <comment>suffix of a number of seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Repeat every</source>
        <translation>Repeat every</translation>
    </message>
    <message>
        <source>A shift starts at</source>
        <translation>A shift starts at</translation>
    </message>
    <message>
        <source>Volume at %1 o&apos;clock</source>
        <translation>Volume at %1 o&apos;clock</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Volume by hour; 0 is silent</source>
        <translation>Volume by hour; 0 is silent</translation>
    </message>
    <message>
        <source>These are no times of the day: %1. Write a shift&apos;s start like 09:00 or 21:30.</source>
        <translation>These are no times of the day: %1. Write a shift&apos;s start like 09:00 or 21:30.</translation>
    </message>
    <message>
        <source>A shift starts: listen</source>
        <translation>A shift starts: listen</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SourceDialog</name>
    <message>
        <source>Edit source: %1</source>
        <translation>Edit source: %1</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>Keychain</source>
        <comment>place of a key</comment>
        <translation>Keychain</translation>
    </message>
    <message>
        <source>File</source>
        <comment>place of a key</comment>
        <translation>File</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <comment>place of a key</comment>
        <translation>Environment variable</translation>
    </message>
    <message>
        <source>The vendor&apos;s own</source>
        <translation>The vendor&apos;s own</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Vendor</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation>Poll every</translation>
    </message>
    <message>
        <source>Place of the key</source>
        <translation>Place of the key</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Name or path of the key&apos;s place</source>
        <translation>Name or path of the key&apos;s place</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>source</comment>
        <translation>Save</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>source</comment>
        <translation>Add</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Put there by whoever runs the collector</source>
        <translation>Put there by whoever runs the collector</translation>
    </message>
    <message>
        <source>Empty: the one that is kept stays</source>
        <translation>Empty: the one that is kept stays</translation>
    </message>
    <message>
        <source> s</source>
        <comment>suffix of a number of seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>The vendor is being asked …</source>
        <translation>The vendor is being asked …</translation>
    </message>
    <message>
        <source>The keychain is being asked …</source>
        <translation>The keychain is being asked …</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>This is no address: %1. It is written like https://api.example.com, or stays empty for the vendor&apos;s own.</source>
        <translation>This is no address: %1. It is written like https://api.example.com, or stays empty for the vendor&apos;s own.</translation>
    </message>
    <message>
        <source>An option is written as name=value. This line is not: %1</source>
        <translation>An option is written as name=value. This line is not: %1</translation>
    </message>
    <message>
        <source>This address is not encrypted, and the key would be read on the way: %1. It begins with https://.</source>
        <translation>This address is not encrypted, and the key would be read on the way: %1. It begins with https://.</translation>
    </message>
    <message>
        <source>The environment variable must be named %1…</source>
        <translation>The environment variable must be named %1…</translation>
    </message>
    <message>
        <source>The key that is kept is for the old address and is not sent to another one: enter the key for the new address.</source>
        <translation>The key that is kept is for the old address and is not sent to another one: enter the key for the new address.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SourcePane</name>
    <message>
        <source>%1 (%2)</source>
        <comment>how long ago, and when</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>never</source>
        <comment>poll</comment>
        <translation>never</translation>
    </message>
    <message>
        <source>%1 ms from the first request to the database</source>
        <comment>duration</comment>
        <translation>%1 ms from the first request to the database</translation>
    </message>
    <message>
        <source>the vendor&apos;s own</source>
        <translation>the vendor&apos;s own</translation>
    </message>
    <message>
        <source>%1, site %2</source>
        <comment>address</comment>
        <translation>%1, site %2</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>moment and login</comment>
        <translation>%1 by %2</translation>
    </message>
    <message numerus="yes">
        <source>%1  %2  (%n times)</source>
        <comment>moment and reason</comment>
        <translation>
            <numerusform>%1  %2  (%n time)</numerusform>
            <numerusform>%1  %2  (%n times)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>moment and reason</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Every record of this source could be read.</source>
        <translation>Every record of this source could be read.</translation>
    </message>
    <message>
        <source>The vendor sent these, and they could not be read. All others were. What came is kept here as it came.</source>
        <translation>The vendor sent these, and they could not be read. All others were. What came is kept here as it came.</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>moment, login, change</comment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>%1  %2  %3: %4</source>
        <comment>moment, login, change, facts</comment>
        <translation>%1  %2  %3: %4</translation>
    </message>
    <message>
        <source>Nobody changed this source since it was added.</source>
        <translation>Nobody changed this source since it was added.</translation>
    </message>
    <message>
        <source>The latest change first.</source>
        <translation>The latest change first.</translation>
    </message>
    <message>
        <source>State</source>
        <comment>tab</comment>
        <translation>State</translation>
    </message>
    <message>
        <source>Unreadable %1</source>
        <comment>tab</comment>
        <translation>Unreadable %1</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>tab</comment>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>tab</comment>
        <translation>Changes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Last good poll</source>
        <translation>Last good poll</translation>
    </message>
    <message>
        <source>Last poll</source>
        <translation>Last poll</translation>
    </message>
    <message>
        <source>Poll takes</source>
        <translation>Poll takes</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation>Requests left</translation>
    </message>
    <message>
        <source>Polled by</source>
        <translation>Polled by</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Place of the key</source>
        <translation>Place of the key</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>The chosen source</source>
        <translation>The chosen source</translation>
    </message>
    <message>
        <source>Records that could not be read</source>
        <translation>Records that could not be read</translation>
    </message>
    <message>
        <source>The record as it came</source>
        <translation>The record as it came</translation>
    </message>
    <message>
        <source>Changes of this source</source>
        <translation>Changes of this source</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Being read …</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SourcesDock</name>
    <message>
        <source>Close</source>
        <comment>notice</comment>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>dock title</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <comment>dock title</comment>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not up to date</source>
        <comment>dock title</comment>
        <translation>
            <numerusform>%n not up to date</numerusform>
            <numerusform>%n not up to date</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reading the sources …</source>
        <translation>Reading the sources …</translation>
    </message>
    <message>
        <source>No source is set up yet.</source>
        <translation>No source is set up yet.</translation>
    </message>
    <message>
        <source>Add the account of a vendor: its alerts then come into the queue.</source>
        <translation>Add the account of a vendor: its alerts then come into the queue.</translation>
    </message>
    <message>
        <source>A lead adds the first one.</source>
        <translation>A lead adds the first one.</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>The vendor is being asked …</source>
        <translation>The vendor is being asked …</translation>
    </message>
    <message>
        <source>Remove %1? Nothing new comes from it; what it brought stays in the queue.</source>
        <translation>Remove %1? Nothing new comes from it; what it brought stays in the queue.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Pause %1? Nothing new comes from it until somebody resumes it, and every queue says so.</source>
        <translation>Pause %1? Nothing new comes from it until somebody resumes it, and every queue says so.</translation>
    </message>
    <message>
        <source>Keep polling</source>
        <translation>Keep polling</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Add …</translation>
    </message>
    <message>
        <source>Set up another vendor account</source>
        <translation>Set up another vendor account</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Change the chosen source, or renew its key</source>
        <translation>Change the chosen source, or renew its key</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Try the key of the chosen source from this computer</source>
        <translation>Try the key of the chosen source from this computer</translation>
    </message>
    <message>
        <source>Stop or resume polling of the chosen source</source>
        <translation>Stop or resume polling of the chosen source</translation>
    </message>
    <message>
        <source>Take the chosen source out of use; what it brought stays</source>
        <translation>Take the chosen source out of use; what it brought stays</translation>
    </message>
    <message>
        <source>Leads set sources up: ask the lead on duty.</source>
        <translation>Leads set sources up: ask the lead on duty.</translation>
    </message>
    <message>
        <source>As of %1, %2: the database does not answer. How the sources are now is not known here.</source>
        <translation>As of %1, %2: the database does not answer. How the sources are now is not known here.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::StatePanel</name>
    <message>
        <source>Waiting for the database.</source>
        <translation>Waiting for the database.</translation>
    </message>
    <message>
        <source>It does not answer. This is read by itself as soon as it does.</source>
        <translation>It does not answer. This is read by itself as soon as it does.</translation>
    </message>
    <message>
        <source>This takes longer than usual: the database is slow or away. It goes on by itself.</source>
        <translation>This takes longer than usual: the database is slow or away. It goes on by itself.</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>a program&apos;s own words</comment>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TimelineBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All</source>
        <comment>timeline filter</comment>
        <translation>All</translation>
    </message>
    <message>
        <source>Show every line of the timeline.</source>
        <translation>Show every line of the timeline.</translation>
    </message>
    <message>
        <source>People %1</source>
        <comment>timeline filter</comment>
        <translation>People %1</translation>
    </message>
    <message>
        <source>Show what people did and wrote.</source>
        <translation>Show what people did and wrote.</translation>
    </message>
    <message>
        <source>Vendors %1</source>
        <comment>timeline filter</comment>
        <translation>Vendors %1</translation>
    </message>
    <message>
        <source>Show what the vendors told.</source>
        <translation>Show what the vendors told.</translation>
    </message>
    <message>
        <source>Automation %1</source>
        <comment>timeline filter</comment>
        <translation>Automation %1</translation>
    </message>
    <message>
        <source>Show what rules and scenarios did.</source>
        <translation>Show what rules and scenarios did.</translation>
    </message>
    <message>
        <source>Write-back %1</source>
        <comment>timeline filter</comment>
        <translation>Write-back %1</translation>
    </message>
    <message>
        <source>Show what was written to the vendors.</source>
        <translation>Show what was written to the vendors.</translation>
    </message>
    <message>
        <source>Ages</source>
        <comment>timeline</comment>
        <translation>Ages</translation>
    </message>
    <message>
        <source>Tell times as ages, as &quot;5 min ago&quot;. The full time is in each line&apos;s tip.</source>
        <translation>Tell times as ages, as &quot;5 min ago&quot;. The full time is in each line&apos;s tip.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TimelineDelegate</name>
    <message>
        <source>… longer than can be shown: copy it with Ctrl+C</source>
        <translation>… longer than can be shown: copy it with Ctrl+C</translation>
    </message>
    <message>
        <source>… more (Enter)</source>
        <translation>… more (Enter)</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TimelineView</name>
    <message>
        <source>No line is of this kind.</source>
        <translation>No line is of this kind.</translation>
    </message>
    <message>
        <source>No line is of this kind. %1 shows all.</source>
        <comment>a key</comment>
        <translation>No line is of this kind. %1 shows all.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TrayIcon</name>
    <message>
        <source>Show Yagura</source>
        <translation>Show Yagura</translation>
    </message>
    <message>
        <source>Quit Yagura</source>
        <translation>Quit Yagura</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TrendChartView</name>
    <message>
        <source>Alerts per 5 minutes by severity</source>
        <translation>Alerts per 5 minutes by severity</translation>
    </message>
    <message>
        <source>Left and right move from bar to bar, Enter shows in the queue what opened then.</source>
        <translation>Left and right move from bar to bar, Enter shows in the queue what opened then.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>severity and count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no alert</source>
        <comment>in five minutes</comment>
        <translation>no alert</translation>
    </message>
    <message>
        <source>%1–%2 · %3</source>
        <comment>from, to, counts</comment>
        <translation>%1–%2 · %3</translation>
    </message>
    <message>
        <source>Click a bar, or press Enter on it, to see in the queue what opened then</source>
        <translation>Click a bar, or press Enter on it, to see in the queue what opened then</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TrendDock</name>
    <message>
        <source>Trend</source>
        <comment>dock title</comment>
        <translation>Trend</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) in 12 hours · by 5 minutes</source>
        <translation>
            <numerusform>%n alert in 12 hours · by 5 minutes</numerusform>
            <numerusform>%n alerts in 12 hours · by 5 minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert in the last 12 hours.</source>
        <translation>No alert in the last 12 hours.</translation>
    </message>
    <message numerus="yes">
        <source>%n more without a time</source>
        <comment>alerts in the trend</comment>
        <translation>
            <numerusform>%n more without a time</numerusform>
            <numerusform>%n more without a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::ui::ViewNameDialog</name>
    <message>
        <source>Share with the room</source>
        <translation>Share with the room</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Rename view</translation>
    </message>
    <message>
        <source>Everybody in the room sees this view and may choose it; you and leads may change it.</source>
        <translation>Everybody in the room sees this view and may choose it; you and leads may change it.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>view</comment>
        <translation>Save</translation>
    </message>
    <message>
        <source>Rename</source>
        <comment>view</comment>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ViewsMenu</name>
    <message>
        <source>Shared with the room by %1</source>
        <translation>Shared with the room by %1</translation>
    </message>
    <message>
        <source>Only you see this view</source>
        <translation>Only you see this view</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>No view is saved yet</translation>
    </message>
    <message>
        <source>Choose a saved view first.</source>
        <translation>Choose a saved view first.</translation>
    </message>
    <message>
        <source>This view is shared by %1: its owner and leads may change it.</source>
        <translation>This view is shared by %1: its owner and leads may change it.</translation>
    </message>
    <message>
        <source>Keep what is shown in this view</source>
        <translation>Keep what is shown in this view</translation>
    </message>
    <message>
        <source>Keep what is shown under a name</source>
        <translation>Keep what is shown under a name</translation>
    </message>
    <message>
        <source>The view is as it was saved.</source>
        <translation>The view is as it was saved.</translation>
    </message>
    <message>
        <source>Keep search, buttons, grouping and order under a name</source>
        <translation>Keep search, buttons, grouping and order under a name</translation>
    </message>
    <message>
        <source>Give this view another name</source>
        <translation>Give this view another name</translation>
    </message>
    <message>
        <source>Whether everybody in the room sees this view</source>
        <translation>Whether everybody in the room sees this view</translation>
    </message>
    <message>
        <source>Only its owner takes a view back out of the room.</source>
        <translation>Only its owner takes a view back out of the room.</translation>
    </message>
    <message>
        <source>Remove this view; what is shown stays as it is</source>
        <translation>Remove this view; what is shown stays as it is</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>Choose a saved view, or keep what is shown as one</source>
        <translation>Choose a saved view, or keep what is shown as one</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Save as …</source>
        <comment>saved view</comment>
        <translation>Save as …</translation>
    </message>
    <message>
        <source>Rename …</source>
        <comment>saved view</comment>
        <translation>Rename …</translation>
    </message>
    <message>
        <source>Share with the room</source>
        <translation>Share with the room</translation>
    </message>
    <message>
        <source>Remove …</source>
        <comment>saved view</comment>
        <translation>Remove …</translation>
    </message>
    <message>
        <source>The views could not be read yet</source>
        <translation>The views could not be read yet</translation>
    </message>
</context>
<context>
    <name>yagura::ui::WatchUntilDialog</name>
    <message>
        <source>Watch until</source>
        <translation>Watch until</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>button</comment>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Watch until (%1)</source>
        <comment>a time zone</comment>
        <translation>Watch until (%1)</translation>
    </message>
</context>
<context>
    <name>yagura::ui::WorkItemDock</name>
    <message>
        <source>Close</source>
        <comment>notice</comment>
        <translation>Close</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reading the item …</source>
        <translation>Reading the item …</translation>
    </message>
    <message>
        <source>No item is chosen.</source>
        <translation>No item is chosen.</translation>
    </message>
    <message>
        <source>Choose one in the queue with the arrow keys or the mouse.</source>
        <translation>Choose one in the queue with the arrow keys or the mouse.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>tab</comment>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Raw data</source>
        <comment>tab</comment>
        <translation>Raw data</translation>
    </message>
    <message numerus="yes">
        <source>Write-back: %n failed</source>
        <comment>tab</comment>
        <translation>
            <numerusform>Write-back: %n failed</numerusform>
            <numerusform>Write-back: %n failed</numerusform>
        </translation>
    </message>
    <message>
        <source>Write-back %1</source>
        <comment>tab</comment>
        <translation>Write-back %1</translation>
    </message>
    <message>
        <source>Write-back</source>
        <comment>tab</comment>
        <translation>Write-back</translation>
    </message>
    <message>
        <source>Work item</source>
        <translation>Work item</translation>
    </message>
    <message>
        <source>This is still firing at the vendor. Resolve it anyway?</source>
        <translation>This is still firing at the vendor. Resolve it anyway?</translation>
    </message>
    <message>
        <source>Resolve anyway</source>
        <translation>Resolve anyway</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Keep it open</translation>
    </message>
    <message>
        <source>If ignored: %1</source>
        <translation>If ignored: %1</translation>
    </message>
    <message>
        <source>Monitor</source>
        <comment>tab</comment>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Similar %1</source>
        <comment>tab</comment>
        <translation>Similar %1</translation>
    </message>
    <message>
        <source>Similar</source>
        <comment>tab</comment>
        <translation>Similar</translation>
    </message>
    <message>
        <source>The chart was saved: %1</source>
        <translation>The chart was saved: %1</translation>
    </message>
    <message>
        <source>The intent was saved.</source>
        <translation>The intent was saved.</translation>
    </message>
    <message>
        <source>No newer chart has come: the collector is slow or the vendor gives no values. Look at the sources, then ask again.</source>
        <translation>No newer chart has come: the collector is slow or the vendor gives no values. Look at the sources, then ask again.</translation>
    </message>
    <message>
        <source>Copied as text in Japanese.</source>
        <translation>Copied as text in Japanese.</translation>
    </message>
    <message>
        <source>Copied as text in English.</source>
        <translation>Copied as text in English.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>item</comment>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back to the item that this one was opened from.</source>
        <translation>Back to the item that this one was opened from.</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>item</comment>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copy the whole item as text for a ticket, in Japanese or in English.</source>
        <translation>Copy the whole item as text for a ticket, in Japanese or in English.</translation>
    </message>
    <message>
        <source>The chart could not be saved as %1. Choose another folder, or make room on the disk.</source>
        <translation>The chart could not be saved as %1. Choose another folder, or make room on the disk.</translation>
    </message>
    <message>
        <source>What you are writing could not be kept on this computer&apos;s disk. Send it before you close the program.</source>
        <translation>What you are writing could not be kept on this computer&apos;s disk. Send it before you close the program.</translation>
    </message>
    <message>
        <source>The notes that you had begun could not be read from this computer&apos;s disk. The file was set aside, in the data folder, with the ending .unreadable.</source>
        <translation>The notes that you had begun could not be read from this computer&apos;s disk. The file was set aside, in the data folder, with the ending .unreadable.</translation>
    </message>
    <message>
        <source>What you wrote stands in the field below.</source>
        <translation>What you wrote stands in the field below.</translation>
    </message>
    <message>
        <source>This is as of %1 and may have changed since. %2</source>
        <translation>This is as of %1 and may have changed since. %2</translation>
    </message>
    <message>
        <source>Show it in the list</source>
        <translation>Show it in the list</translation>
    </message>
    <message>
        <source>Keep it open here</source>
        <translation>Keep it open here</translation>
    </message>
    <message>
        <source>Choose an item in the queue first.</source>
        <translation>Choose an item in the queue first.</translation>
    </message>
    <message>
        <source>The item could not be read, and what may be done to it is not known.</source>
        <translation>The item could not be read, and what may be done to it is not known.</translation>
    </message>
    <message>
        <source>The item is still being read.</source>
        <translation>The item is still being read.</translation>
    </message>
    <message>
        <source>The item could not be read. What you write is kept here, and can be sent when it is shown.</source>
        <translation>The item could not be read. What you write is kept here, and can be sent when it is shown.</translation>
    </message>
    <message>
        <source>The item is still being read. What you write is kept here, and can be sent when it is shown.</source>
        <translation>The item is still being read. What you write is kept here, and can be sent when it is shown.</translation>
    </message>
    <message>
        <source>What is chosen has just become another one, and nothing was done. Look, then press once more.</source>
        <translation>What is chosen has just become another one, and nothing was done. Look, then press once more.</translation>
    </message>
    <message>
        <source>The item was out of sight, and nothing was done. It is shown now: press once more.</source>
        <translation>The item was out of sight, and nothing was done. It is shown now: press once more.</translation>
    </message>
    <message>
        <source>#%1 is not watched: %2</source>
        <comment>number, reason</comment>
        <translation>#%1 is not watched: %2</translation>
    </message>
    <message>
        <source>#%1 was not assigned: %2</source>
        <comment>number, reason</comment>
        <translation>#%1 was not assigned: %2</translation>
    </message>
    <message>
        <source>Kept on this computer until the database answers, and sent by itself.</source>
        <translation>Kept on this computer until the database answers, and sent by itself.</translation>
    </message>
</context>
<context>
    <name>yagura::ui::WritingDialog</name>
    <message>
        <source>What you typed into “%1” is not saved. Discard it?</source>
        <translation>What you typed into “%1” is not saved. Discard it?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Go on writing</translation>
    </message>
</context>
<context>
    <name>yaguractl</name>
    <message>
        <source>store it with &quot;yaguractl source set-secret %1&quot;, or name a file: &quot;yaguractl source add %1 … --secret-ref file:PATH&quot;</source>
        <translation>store it with &quot;yaguractl source set-secret %1&quot;, or name a file: &quot;yaguractl source add %1 … --secret-ref file:PATH&quot;</translation>
    </message>
    <message>
        <source>the vendor refuses the key: make a new one there, and see that it belongs to the site &quot;%1&quot;</source>
        <translation>the vendor refuses the key: make a new one there, and see that it belongs to the site &quot;%1&quot;</translation>
    </message>
    <message>
        <source>default</source>
        <comment>site</comment>
        <translation>default</translation>
    </message>
    <message>
        <source>the certificate is not accepted: check the base URL, the proxy and ca-certificates</source>
        <translation>the certificate is not accepted: check the base URL, the proxy and ca-certificates</translation>
    </message>
    <message>
        <source>the host name is not known: check --site, --base-url and DNS</source>
        <translation>the host name is not known: check --site, --base-url and DNS</translation>
    </message>
    <message>
        <source>nobody answers there: check --base-url, the proxy and the firewall</source>
        <translation>nobody answers there: check --base-url, the proxy and the firewall</translation>
    </message>
    <message>
        <source>no answer in time: check --base-url, the proxy and the firewall</source>
        <translation>no answer in time: check --base-url, the proxy and the firewall</translation>
    </message>
    <message>
        <source>the vendor&apos;s rate limit is used up: wait, and see who else uses this key</source>
        <translation>the vendor&apos;s rate limit is used up: wait, and see who else uses this key</translation>
    </message>
    <message>
        <source>what answers there is not %1&apos;s API: check --base-url and --site</source>
        <translation>what answers there is not %1&apos;s API: check --base-url and --site</translation>
    </message>
    <message>
        <source>see the vendor&apos;s words; its status page may say more</source>
        <translation>see the vendor&apos;s words; its status page may say more</translation>
    </message>
    <message>
        <source>--until must be like 45m, 2h, 1d or 2027-01-31T09:00</source>
        <translation>--until must be like 45m, 2h, 1d or 2027-01-31T09:00</translation>
    </message>
    <message>
        <source>ITEM must be a number</source>
        <translation>ITEM must be a number</translation>
    </message>
    <message>
        <source>VERB must be one of %1</source>
        <translation>VERB must be one of %1</translation>
    </message>
    <message>
        <source>--id must be a UUID</source>
        <translation>--id must be a UUID</translation>
    </message>
    <message>
        <source>--expect-version must be a number</source>
        <translation>--expect-version must be a number</translation>
    </message>
    <message>
        <source>--remember must be KIND:VALUE</source>
        <translation>--remember must be KIND:VALUE</translation>
    </message>
    <message>
        <source>assign_customer needs --customer KEY</source>
        <translation>assign_customer needs --customer KEY</translation>
    </message>
    <message>
        <source>there is no customer &quot;%1&quot;</source>
        <translation>there is no customer &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Item %1 is %2, since this action had been performed before; deliveries to vendors: %3</source>
        <translation>Item %1 is %2, since this action had been performed before; deliveries to vendors: %3</translation>
    </message>
    <message>
        <source>Item %1 is %2; deliveries to vendors: %3</source>
        <translation>Item %1 is %2; deliveries to vendors: %3</translation>
    </message>
    <message>
        <source>DELIVERY must be a number, see &quot;yaguractl show&quot;</source>
        <translation>DELIVERY must be a number, see &quot;yaguractl show&quot;</translation>
    </message>
    <message>
        <source>Delivery %1 is tried again.</source>
        <translation>Delivery %1 is tried again.</translation>
    </message>
    <message>
        <source>Performs an action: %1.</source>
        <translation>Performs an action: %1.</translation>
    </message>
    <message>
        <source>The note, or why.</source>
        <translation>The note, or why.</translation>
    </message>
    <message>
        <source>watch: until when (45m, 2h, 1d, or an ISO time).</source>
        <translation>watch: until when (45m, 2h, 1d, or an ISO time).</translation>
    </message>
    <message>
        <source>assign_customer: whose it is.</source>
        <translation>assign_customer: whose it is.</translation>
    </message>
    <message>
        <source>assign_customer: the key of the item to remember.</source>
        <translation>assign_customer: the key of the item to remember.</translation>
    </message>
    <message>
        <source>Refuse when the item has moved on since.</source>
        <translation>Refuse when the item has moved on since.</translation>
    </message>
    <message>
        <source>The action&apos;s UUID: performing it again returns the first answer.</source>
        <translation>The action&apos;s UUID: performing it again returns the first answer.</translation>
    </message>
    <message>
        <source>Tries a failed or refused delivery again.</source>
        <translation>Tries a failed or refused delivery again.</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 recovered, %5 items opened, %6 ms</source>
        <translation>%1: %2 new, %3 changed, %4 recovered, %5 items opened, %6 ms</translation>
    </message>
    <message>
        <source>the database is out of reach: %1</source>
        <translation>the database is out of reach: %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>Polls the sources until it is told to stop (SIGTERM, SIGINT).</source>
        <translation>Polls the sources until it is told to stop (SIGTERM, SIGINT).</translation>
    </message>
    <message>
        <source>Polls each source once, then stops; fails where a poll was not good.</source>
        <translation>Polls each source once, then stops; fails where a poll was not good.</translation>
    </message>
    <message>
        <source>%1 (run &quot;yaguractl migrate&quot;)</source>
        <translation>%1 (run &quot;yaguractl migrate&quot;)</translation>
    </message>
    <message>
        <source>The schema is version %1 already.</source>
        <translation>The schema is version %1 already.</translation>
    </message>
    <message>
        <source>The schema went from version %1 to %2.</source>
        <translation>The schema went from version %1 to %2.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 s ago</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 min ago</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 h ago</translation>
    </message>
    <message>
        <source>ON CALL</source>
        <translation>ON CALL</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>LEVEL</translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation>PERSON</translation>
    </message>
    <message>
        <source>SCHEDULE</source>
        <translation>SCHEDULE</translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation>POLICY</translation>
    </message>
    <message>
        <source>UNTIL</source>
        <translation>UNTIL</translation>
    </message>
    <message>
        <source>READ</source>
        <translation>READ</translation>
    </message>
    <message>
        <source>%1 (stale)</source>
        <translation>%1 (stale)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>always</source>
        <translation>always</translation>
    </message>
    <message>
        <source>%1 open, %2 without a first response, %3 late, %4 failed deliveries</source>
        <translation>%1 open, %2 without a first response, %3 late, %4 failed deliveries</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>SOURCE</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>KIND</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STATE</translation>
    </message>
    <message>
        <source>LAST GOOD</source>
        <translation>LAST GOOD</translation>
    </message>
    <message>
        <source>AUTH</source>
        <translation>AUTH</translation>
    </message>
    <message>
        <source>BUDGET</source>
        <translation>BUDGET</translation>
    </message>
    <message>
        <source>HOLDER</source>
        <translation>HOLDER</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>ERROR</translation>
    </message>
    <message>
        <source>Brings the database to this program&apos;s schema.</source>
        <translation>Brings the database to this program&apos;s schema.</translation>
    </message>
    <message>
        <source>Shows the sources and how the queue stands.</source>
        <translation>Shows the sources and how the queue stands.</translation>
    </message>
    <message>
        <source>%1 cannot show Japanese</source>
        <translation>%1 cannot show Japanese</translation>
    </message>
    <message>
        <source>set LANG=C.UTF-8 or ja_JP.UTF-8</source>
        <translation>set LANG=C.UTF-8 or ja_JP.UTF-8</translation>
    </message>
    <message>
        <source>there is one with Japanese characters</source>
        <translation>there is one with Japanese characters</translation>
    </message>
    <message>
        <source>none has Japanese characters</source>
        <translation>none has Japanese characters</translation>
    </message>
    <message>
        <source>apt-get install postgresql-15, or name a server: --database &quot;host=… dbname=yagura&quot;</source>
        <translation>apt-get install postgresql-15, or name a server: --database &quot;host=… dbname=yagura&quot;</translation>
    </message>
    <message>
        <source>see the end of the server&apos;s log above; free space and rights of the data folder come first</source>
        <translation>see the end of the server&apos;s log above; free space and rights of the data folder come first</translation>
    </message>
    <message>
        <source>the server refuses this login: check user, password (~/.pgpass) and pg_hba.conf</source>
        <translation>the server refuses this login: check user, password (~/.pgpass) and pg_hba.conf</translation>
    </message>
    <message>
        <source>make the database: createdb yagura, then &quot;yaguractl migrate&quot;</source>
        <translation>make the database: createdb yagura, then &quot;yaguractl migrate&quot;</translation>
    </message>
    <message>
        <source>is the server up, listening there, and let through by the firewall? try psql with the same connection string</source>
        <translation>is the server up, listening there, and let through by the firewall? try psql with the same connection string</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>embedded</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>this program is older than the database: update it on this computer</source>
        <translation>this program is older than the database: update it on this computer</translation>
    </message>
    <message>
        <source>run &quot;yaguractl migrate&quot; as the database&apos;s owner</source>
        <translation>run &quot;yaguractl migrate&quot; as the database&apos;s owner</translation>
    </message>
    <message>
        <source>%1 has none of Yagura&apos;s roles</source>
        <translation>%1 has none of Yagura&apos;s roles</translation>
    </message>
    <message>
        <source>as an administrator: grant yagura_operator to &quot;%1&quot; (yagura_collector where it polls)</source>
        <translation>as an administrator: grant yagura_operator to &quot;%1&quot; (yagura_collector where it polls)</translation>
    </message>
    <message>
        <source>%1 cannot act on items</source>
        <translation>%1 cannot act on items</translation>
    </message>
    <message>
        <source>for a person: grant yagura_operator to &quot;%1&quot;</source>
        <translation>for a person: grant yagura_operator to &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 cannot poll</source>
        <translation>%1 cannot poll</translation>
    </message>
    <message>
        <source>where this computer shall poll: grant yagura_collector to &quot;%1&quot;</source>
        <translation>where this computer shall poll: grant yagura_collector to &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the connection is not encrypted</source>
        <translation>the connection is not encrypted</translation>
    </message>
    <message>
        <source>add sslmode=verify-full to the connection string</source>
        <translation>add sslmode=verify-full to the connection string</translation>
    </message>
    <message>
        <source>%1 s apart from the server&apos;s</source>
        <translation>%1 s apart from the server&apos;s</translation>
    </message>
    <message>
        <source>let both computers keep time: systemctl enable --now systemd-timesyncd</source>
        <translation>let both computers keep time: systemctl enable --now systemd-timesyncd</translation>
    </message>
    <message>
        <source>there is no partition for this month</source>
        <translation>there is no partition for this month</translation>
    </message>
    <message>
        <source>start a collector: it makes them ahead</source>
        <translation>start a collector: it makes them ahead</translation>
    </message>
    <message>
        <source>there is no partition for the next month</source>
        <translation>there is no partition for the next month</translation>
    </message>
    <message>
        <source>partitions for %1 months</source>
        <translation>partitions for %1 months</translation>
    </message>
    <message>
        <source>is paused</source>
        <translation>is paused</translation>
    </message>
    <message>
        <source>polled by %1 (this computer has no key of it)</source>
        <translation>polled by %1 (this computer has no key of it)</translation>
    </message>
    <message>
        <source>the key works, %1 open there</source>
        <translation>the key works, %1 open there</translation>
    </message>
    <message>
        <source>the key works, but: %1</source>
        <translation>the key works, but: %1</translation>
    </message>
    <message>
        <source>writes need a user&apos;s mail: yaguractl source add %1 --option from=MAIL</source>
        <translation>writes need a user&apos;s mail: yaguractl source add %1 --option from=MAIL</translation>
    </message>
    <message>
        <source>see yaguractl(1), REMARKS</source>
        <translation>see yaguractl(1), REMARKS</translation>
    </message>
    <message>
        <source>nobody polls it</source>
        <translation>nobody polls it</translation>
    </message>
    <message>
        <source>start &quot;yaguractl collect&quot; as a service, or a desktop</source>
        <translation>start &quot;yaguractl collect&quot; as a service, or a desktop</translation>
    </message>
    <message>
        <source>the collector %1 fails: %2</source>
        <translation>the collector %1 fails: %2</translation>
    </message>
    <message>
        <source>the same key works here or fails here: compare with the line above</source>
        <translation>the same key works here or fails here: compare with the line above</translation>
    </message>
    <message>
        <source>check the roles above</source>
        <translation>check the roles above</translation>
    </message>
    <message>
        <source>none is configured</source>
        <translation>none is configured</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>none is known</translation>
    </message>
    <message>
        <source>Finds what an installation gets wrong, and says how to mend it.</source>
        <translation>Finds what an installation gets wrong, and says how to mend it.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB</source>
        <translation>%1 is larger than 64 MB</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>nothing was imported</translation>
    </message>
    <message>
        <source>%1 are valid; nothing was imported (--dry-run).</source>
        <translation>%1 are valid; nothing was imported (--dry-run).</translation>
    </message>
    <message>
        <source>%1 imported.</source>
        <translation>%1 imported.</translation>
    </message>
    <message>
        <source>there is no source &quot;%1&quot;</source>
        <translation>there is no source &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Only checks the file.</source>
        <translation>Only checks the file.</translation>
    </message>
    <message>
        <source>Imports customers with keys and contacts (CSV or YAML): all or nothing.</source>
        <translation>Imports customers with keys and contacts (CSV or YAML): all or nothing.</translation>
    </message>
    <message>
        <source>Imports why monitors exist (CSV or YAML): all or nothing.</source>
        <translation>Imports why monitors exist (CSV or YAML): all or nothing.</translation>
    </message>
    <message>
        <source>The source of rows that name none.</source>
        <translation>The source of rows that name none.</translation>
    </message>
    <message>
        <source>--limit must be a number of 1 or more</source>
        <translation>--limit must be a number of 1 or more</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>SEVERITY</translation>
    </message>
    <message>
        <source>ARRIVED</source>
        <translation>ARRIVED</translation>
    </message>
    <message>
        <source>CUSTOMER</source>
        <translation>CUSTOMER</translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation>OWNER</translation>
    </message>
    <message>
        <source>SOURCES</source>
        <translation>SOURCES</translation>
    </message>
    <message>
        <source>FIRES</source>
        <translation>FIRES</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITLE</translation>
    </message>
    <message>
        <source>%1, %2, fired %3 times</source>
        <translation>%1, %2, fired %3 times</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>customer</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>service</source>
        <translation>service</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>owner</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>opened</translation>
    </message>
    <message>
        <source>respond until</source>
        <translation>respond until</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>recovered</translation>
    </message>
    <message>
        <source>watched until</source>
        <translation>watched until</translation>
    </message>
    <message>
        <source>why</source>
        <translation>why</translation>
    </message>
    <message>
        <source>if ignored</source>
        <translation>if ignored</translation>
    </message>
    <message>
        <source>possible now</source>
        <translation>possible now</translation>
    </message>
    <message>
        <source>SIGNAL</source>
        <translation>SIGNAL</translation>
    </message>
    <message>
        <source>VENDOR SAYS</source>
        <translation>VENDOR SAYS</translation>
    </message>
    <message>
        <source>UPDATED</source>
        <translation>UPDATED</translation>
    </message>
    <message>
        <source>DELIVERY</source>
        <translation>DELIVERY</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WHAT</translation>
    </message>
    <message>
        <source>TRIES</source>
        <translation>TRIES</translation>
    </message>
    <message>
        <source>VENDOR&apos;S WORDS</source>
        <translation>VENDOR&apos;S WORDS</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>WHEN</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>WHO</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Lists the open work items.</source>
        <translation>Lists the open work items.</translation>
    </message>
    <message>
        <source>Resolved ones too.</source>
        <translation>Resolved ones too.</translation>
    </message>
    <message>
        <source>new, acknowledged, watching, escalated or resolved.</source>
        <translation>new, acknowledged, watching, escalated or resolved.</translation>
    </message>
    <message>
        <source>critical, high, medium, low or unknown.</source>
        <translation>critical, high, medium, low or unknown.</translation>
    </message>
    <message>
        <source>A part of the customer&apos;s name.</source>
        <translation>A part of the customer&apos;s name.</translation>
    </message>
    <message>
        <source>Those whose customer nobody knows.</source>
        <translation>Those whose customer nobody knows.</translation>
    </message>
    <message>
        <source>A login.</source>
        <translation>A login.</translation>
    </message>
    <message>
        <source>A source&apos;s key.</source>
        <translation>A source&apos;s key.</translation>
    </message>
    <message>
        <source>A part of the title or the host.</source>
        <translation>A part of the title or the host.</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>At most so many.</translation>
    </message>
    <message>
        <source>Shows one work item with its signals, deliveries and timeline.</source>
        <translation>Shows one work item with its signals, deliveries and timeline.</translation>
    </message>
    <message>
        <source>Usage: yaguractl [--database CONNINFO] [--json] COMMAND …

Commands:</source>
        <translation>Usage: yaguractl [--database CONNINFO] [--json] COMMAND …

Commands:</translation>
    </message>
    <message>
        <source>&quot;yaguractl COMMAND --help&quot; tells what one takes; man yaguractl tells all.</source>
        <translation>&quot;yaguractl COMMAND --help&quot; tells what one takes; man yaguractl tells all.</translation>
    </message>
    <message>
        <source>--database needs a connection string</source>
        <translation>--database needs a connection string</translation>
    </message>
    <message>
        <source>Try &quot;yaguractl --help&quot;.</source>
        <translation>Try &quot;yaguractl --help&quot;.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Shows this help.</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 needs %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is too much</source>
        <translation>%1: &quot;%2&quot; is too much</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>no command</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation>there is no command &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a port must be a number from 0 to 65535</source>
        <translation>a port must be a number from 0 to 65535</translation>
    </message>
    <message>
        <source>a port is taken already</source>
        <translation>a port is taken already</translation>
    </message>
    <message>
        <source>PagerDuty: %1
  key %2, option from=%3
Datadog:   %4
  key %5:%6
End with Ctrl-C.</source>
        <translation>PagerDuty: %1
  key %2, option from=%3
Datadog:   %4
  key %5:%6
End with Ctrl-C.</translation>
    </message>
    <message>
        <source>Plays both vendors on 127.0.0.1, for trials.</source>
        <translation>Plays both vendors on 127.0.0.1, for trials.</translation>
    </message>
    <message>
        <source>0 for any free one.</source>
        <translation>0 for any free one.</translation>
    </message>
    <message>
        <source>The night stands still: only what is open at the start.</source>
        <translation>The night stands still: only what is open at the start.</translation>
    </message>
    <message>
        <source>--kind is needed: one of %1</source>
        <translation>--kind is needed: one of %1</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;: one of %2</source>
        <translation>there is no kind &quot;%1&quot;: one of %2</translation>
    </message>
    <message>
        <source>--secret-ref must be keychain:NAME, file:PATH or env:NAME; the secret itself is never an argument</source>
        <translation>--secret-ref must be keychain:NAME, file:PATH or env:NAME; the secret itself is never an argument</translation>
    </message>
    <message>
        <source>--base-url must be an http(s) address without a user</source>
        <translation>--base-url must be an http(s) address without a user</translation>
    </message>
    <message>
        <source>--interval must be a whole number of seconds from 1 to 3600</source>
        <translation>--interval must be a whole number of seconds from 1 to 3600</translation>
    </message>
    <message>
        <source>--option must be NAME=VALUE</source>
        <translation>--option must be NAME=VALUE</translation>
    </message>
    <message>
        <source>Source %1 is configured; try it with &quot;yaguractl source test %1&quot;.</source>
        <translation>Source %1 is configured; try it with &quot;yaguractl source test %1&quot;.</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>KEY</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>SITE OR URL</source>
        <translation>SITE OR URL</translation>
    </message>
    <message>
        <source>EVERY</source>
        <translation>EVERY</translation>
    </message>
    <message>
        <source>SECRET</source>
        <translation>SECRET</translation>
    </message>
    <message>
        <source>%1 works: account &quot;%2&quot;, %3 open there</source>
        <translation>%1 works: account &quot;%2&quot;, %3 open there</translation>
    </message>
    <message>
        <source>doubtful: %1</source>
        <translation>doubtful: %1</translation>
    </message>
    <message>
        <source>Source %1 is %2.</source>
        <translation>Source %1 is %2.</translation>
    </message>
    <message>
        <source>standard input cannot be read</source>
        <translation>standard input cannot be read</translation>
    </message>
    <message>
        <source>standard input is too large for a key</source>
        <translation>standard input is too large for a key</translation>
    </message>
    <message>
        <source>The vendor: pagerduty or datadog.</source>
        <translation>The vendor: pagerduty or datadog.</translation>
    </message>
    <message>
        <source>A name for people.</source>
        <translation>A name for people.</translation>
    </message>
    <message>
        <source>Another address than the vendor&apos;s own (a proxy, the simulator).</source>
        <translation>Another address than the vendor&apos;s own (a proxy, the simulator).</translation>
    </message>
    <message>
        <source>PagerDuty: us, eu. Datadog: ap1.datadoghq.com, datadoghq.eu …</source>
        <translation>PagerDuty: us, eu. Datadog: ap1.datadoghq.com, datadoghq.eu …</translation>
    </message>
    <message>
        <source>Seconds between two polls (30).</source>
        <translation>Seconds between two polls (30).</translation>
    </message>
    <message>
        <source>Configures a vendor account, or changes one.</source>
        <translation>Configures a vendor account, or changes one.</translation>
    </message>
    <message>
        <source>Lists the configured vendor accounts.</source>
        <translation>Lists the configured vendor accounts.</translation>
    </message>
    <message>
        <source>Tries the key and one page.</source>
        <translation>Tries the key and one page.</translation>
    </message>
    <message>
        <source>Stops polling it.</source>
        <translation>Stops polling it.</translation>
    </message>
    <message>
        <source>Polls it again.</source>
        <translation>Polls it again.</translation>
    </message>
    <message>
        <source>Takes it out of use; what it brought stays.</source>
        <translation>Takes it out of use; what it brought stays.</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>out of reach</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>no answer in time</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>not possible now</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>not valid</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>too many requests</translation>
    </message>
    <message>
        <source>error at the vendor</source>
        <translation>error at the vendor</translation>
    </message>
    <message>
        <source>error of the database</source>
        <translation>error of the database</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>no customer is known for %1 and %2 more</source>
        <translation>no customer is known for %1 and %2 more</translation>
    </message>
    <message>
        <source>no customer is known for %1</source>
        <translation>no customer is known for %1</translation>
    </message>
    <message>
        <source>add the key pagerduty_service:ID to the customer whose service it is; else its alerts may come without one</source>
        <translation>add the key pagerduty_service:ID to the customer whose service it is; else its alerts may come without one</translation>
    </message>
    <message>
        <source>it may have been performed: repeat the same command with --id %1, which never does it twice</source>
        <translation>it may have been performed: repeat the same command with --id %1, which never does it twice</translation>
    </message>
    <message>
        <source>%1 failed or were refused, of the items %2</source>
        <translation>%1 failed or were refused, of the items %2</translation>
    </message>
    <message>
        <source>&quot;yaguractl show ITEM&quot; has the vendor&apos;s words; &quot;yaguractl retry DELIVERY&quot; tries one again</source>
        <translation>&quot;yaguractl show ITEM&quot; has the vendor&apos;s words; &quot;yaguractl retry DELIVERY&quot; tries one again</translation>
    </message>
    <message>
        <source>some wait at sources that are paused: %1</source>
        <translation>some wait at sources that are paused: %1</translation>
    </message>
    <message>
        <source>they go out when it is resumed: yaguractl source resume KEY</source>
        <translation>they go out when it is resumed: yaguractl source resume KEY</translation>
    </message>
    <message>
        <source>%1 wait for more than 15 minutes</source>
        <translation>%1 wait for more than 15 minutes</translation>
    </message>
    <message>
        <source>see below who polls the source, and &quot;yaguractl show ITEM&quot; for the vendor&apos;s words</source>
        <translation>see below who polls the source, and &quot;yaguractl show ITEM&quot; for the vendor&apos;s words</translation>
    </message>
    <message>
        <source>none failed, none waits long</source>
        <translation>none failed, none waits long</translation>
    </message>
    <message>
        <source>nobody polls it; the last poll failed: %1</source>
        <translation>nobody polls it; the last poll failed: %1</translation>
    </message>
    <message>
        <source>the collector %1 brings the alerts, but: %2</source>
        <translation>the collector %1 brings the alerts, but: %2</translation>
    </message>
    <message>
        <source>--severity must be critical, high, medium, low or unknown</source>
        <translation>--severity must be critical, high, medium, low or unknown</translation>
    </message>
    <message>
        <source>--state must be new, acknowledged, watching, escalated or resolved</source>
        <translation>--state must be new, acknowledged, watching, escalated or resolved</translation>
    </message>
    <message>
        <source>--option %1 looks like a secret: that belongs where --secret-ref points</source>
        <translation>--option %1 looks like a secret: that belongs where --secret-ref points</translation>
    </message>
    <message>
        <source>Source %1 is configured, and still paused: &quot;yaguractl source resume %1&quot; polls it again.</source>
        <translation>Source %1 is configured, and still paused: &quot;yaguractl source resume %1&quot; polls it again.</translation>
    </message>
    <message>
        <source>check --site: PagerDuty has us and eu, Datadog ap1.datadoghq.com, datadoghq.eu …</source>
        <translation>check --site: PagerDuty has us and eu, Datadog ap1.datadoghq.com, datadoghq.eu …</translation>
    </message>
    <message>
        <source>name an address with https: yaguractl source add %1 --base-url https://…</source>
        <translation>name an address with https: yaguractl source add %1 --base-url https://…</translation>
    </message>
    <message>
        <source>say whom the key is for, by giving it once more: yaguractl source set-secret %1 &lt; KEY</source>
        <translation>say whom the key is for, by giving it once more: yaguractl source set-secret %1 &lt; KEY</translation>
    </message>
    <message>
        <source>if the new address is right, give the key for it: yaguractl source set-secret %1 &lt; KEY; if not, ask who changed the source</source>
        <translation>if the new address is right, give the key for it: yaguractl source set-secret %1 &lt; KEY; if not, ask who changed the source</translation>
    </message>
    <message>
        <source>name a place that keys may lie in: yaguractl source add %1 --secret-ref file:/etc/yagura/%1 (or keychain:NAME, env:YAGURA_SECRET_NAME)</source>
        <translation>name a place that keys may lie in: yaguractl source add %1 --secret-ref file:/etc/yagura/%1 (or keychain:NAME, env:YAGURA_SECRET_NAME)</translation>
    </message>
    <message>
        <source>make the file anew, for the collector&apos;s user alone: yaguractl source set-secret %1 &lt; KEY</source>
        <translation>make the file anew, for the collector&apos;s user alone: yaguractl source set-secret %1 &lt; KEY</translation>
    </message>
    <message>
        <source>set the variable where the collector is started; man yaguractl has its form</source>
        <translation>set the variable where the collector is started; man yaguractl has its form</translation>
    </message>
    <message>
        <source>%1 roles, owners, rights or limits were put in order.</source>
        <translation>%1 roles, owners, rights or limits were put in order.</translation>
    </message>
    <message>
        <source>this login has no role of Yagura&apos;s: as an administrator, grant yagura_operator to it (yagura_collector where it polls)</source>
        <translation>this login has no role of Yagura&apos;s: as an administrator, grant yagura_operator to it (yagura_collector where it polls)</translation>
    </message>
    <message>
        <source>make a database of UTF8 and move there: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</source>
        <translation>make a database of UTF8 and move there: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</translation>
    </message>
    <message>
        <source>roles are missing on the server: %1</source>
        <translation>roles are missing on the server: %1</translation>
    </message>
    <message>
        <source>leads are no operators: %1 is no member of yagura_operator</source>
        <translation>leads are no operators: %1 is no member of yagura_operator</translation>
    </message>
    <message>
        <source>%1 belong to another owner than the schema: %2</source>
        <translation>%1 belong to another owner than the schema: %2</translation>
    </message>
    <message>
        <source>tables or functions are missing: %1</source>
        <translation>tables or functions are missing: %1</translation>
    </message>
    <message>
        <source>%1 rights too many, as of %2</source>
        <translation>%1 rights too many, as of %2</translation>
    </message>
    <message>
        <source>%1 rights are missing, as of %2</source>
        <translation>%1 rights are missing, as of %2</translation>
    </message>
    <message>
        <source>functions that act for their owner have no fixed search path: %1</source>
        <translation>functions that act for their owner have no fixed search path: %1</translation>
    </message>
    <message>
        <source>new functions would be open to everybody</source>
        <translation>new functions would be open to everybody</translation>
    </message>
    <message>
        <source>everybody with a login may connect or make temporary tables</source>
        <translation>everybody with a login may connect or make temporary tables</translation>
    </message>
    <message>
        <source>there is no limit: %1</source>
        <translation>there is no limit: %1</translation>
    </message>
    <message>
        <source>the dump was not put back whole: put it back anew, and read what pg_restore says</source>
        <translation>the dump was not put back whole: put it back anew, and read what pg_restore says</translation>
    </message>
    <message>
        <source>run &quot;yaguractl migrate&quot; as an administrator, or in psql: %1;</source>
        <translation>run &quot;yaguractl migrate&quot; as an administrator, or in psql: %1;</translation>
    </message>
    <message>
        <source>roles, owners and limits are as they should be</source>
        <translation>roles, owners and limits are as they should be</translation>
    </message>
    <message>
        <source>the file is too large to be imported at once: divide it (10,000 customers, 20,000 intents)</source>
        <translation>the file is too large to be imported at once: divide it (10,000 customers, 20,000 intents)</translation>
    </message>
    <message>
        <source>one of the texts is longer than 4000 letters</source>
        <translation>one of the texts is longer than 4000 letters</translation>
    </message>
    <message>
        <source>one of the review dates is out of range</source>
        <translation>one of the review dates is out of range</translation>
    </message>
    <message>
        <source>an environment variable with a secret is named YAGURA_SECRET_…</source>
        <translation>an environment variable with a secret is named YAGURA_SECRET_…</translation>
    </message>
    <message>
        <source>--base-url must be https: the key would be read on the way (http only on this computer)</source>
        <translation>--base-url must be https: the key would be read on the way (http only on this computer)</translation>
    </message>
    <message>
        <source>KEY must be of small letters, digits, dots and dashes, at most 64</source>
        <translation>KEY must be of small letters, digits, dots and dashes, at most 64</translation>
    </message>
    <message>
        <source>the source is of another kind, which cannot be changed</source>
        <translation>the source is of another kind, which cannot be changed</translation>
    </message>
    <message>
        <source>somebody else has changed the source at this moment: look at it and try again</source>
        <translation>somebody else has changed the source at this moment: look at it and try again</translation>
    </message>
    <message>
        <source>--site is a name like eu or ap1.datadoghq.com</source>
        <translation>--site is a name like eu or ap1.datadoghq.com</translation>
    </message>
    <message>
        <source>--secret-ref must be keychain:NAME, file:PATH without &quot;..&quot; or env:YAGURA_SECRET_NAME</source>
        <translation>--secret-ref must be keychain:NAME, file:PATH without &quot;..&quot; or env:YAGURA_SECRET_NAME</translation>
    </message>
    <message>
        <source>there is no such option: PagerDuty has from and second_line, Datadog no_data; a key is no option</source>
        <translation>there is no such option: PagerDuty has from and second_line, Datadog no_data; a key is no option</translation>
    </message>
    <message>
        <source>that is no value of this option: from is a mail address, second_line the id of an escalation policy, no_data low, ignore or as_alert</source>
        <translation>that is no value of this option: from is a mail address, second_line the id of an escalation policy, no_data low, ignore or as_alert</translation>
    </message>
    <message>
        <source>Its key was given for another address and is not sent to the new one: give it anew with &quot;yaguractl source set-secret %1&quot;.</source>
        <translation>Its key was given for another address and is not sent to the new one: give it anew with &quot;yaguractl source set-secret %1&quot;.</translation>
    </message>
    <message>
        <source>The secret of %1 is in %2, for %3 alone.</source>
        <translation>The secret of %1 is in %2, for %3 alone.</translation>
    </message>
    <message>
        <source>Where the collector finds the key: keychain:NAME, file:PATH or env:YAGURA_SECRET_NAME.</source>
        <translation>Where the collector finds the key: keychain:NAME, file:PATH or env:YAGURA_SECRET_NAME.</translation>
    </message>
    <message>
        <source>Of the kind: from=MAIL, second_line=POLICY (PagerDuty), no_data=low|ignore|as_alert (Datadog). May be repeated; NAME= takes it away.</source>
        <translation>Of the kind: from=MAIL, second_line=POLICY (PagerDuty), no_data=low|ignore|as_alert (Datadog). May be repeated; NAME= takes it away.</translation>
    </message>
    <message>
        <source>Reads the key from standard input into the keychain or the file.</source>
        <translation>Reads the key from standard input into the keychain or the file.</translation>
    </message>
    <message>
        <source>%1 has it: add --take-over to take it over</source>
        <translation>%1 has it: add --take-over to take it over</translation>
    </message>
    <message>
        <source>acknowledge, watch: though somebody else has the item.</source>
        <translation>acknowledge, watch: though somebody else has the item.</translation>
    </message>
    <message>
        <source>as an administrator: grant yagura_operator to the login (yagura_collector where it polls)</source>
        <translation>as an administrator: grant yagura_operator to the login (yagura_collector where it polls)</translation>
    </message>
    <message>
        <source>name the primary server, or several with &quot;host=a,b&quot;: the one that can be written to is then chosen</source>
        <translation>name the primary server, or several with &quot;host=a,b&quot;: the one that can be written to is then chosen</translation>
    </message>
    <message>
        <source>name the server itself in the connection string, or give the pooler pool_mode=session</source>
        <translation>name the server itself in the connection string, or give the pooler pool_mode=session</translation>
    </message>
    <message>
        <source>the server takes connections and says nothing: look at its processes, disk and memory</source>
        <translation>the server takes connections and says nothing: look at its processes, disk and memory</translation>
    </message>
    <message>
        <source>%1 items were put back from another server&apos;s backup; they are stamped anew</source>
        <translation>%1 items were put back from another server&apos;s backup; they are stamped anew</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>not told</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>not counted: open before the first poll</source>
        <translation>not counted: open before the first poll</translation>
    </message>
    <message>
        <source>the vendor says</source>
        <translation>the vendor says</translation>
    </message>
    <message>
        <source>taken back from</source>
        <translation>taken back from</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>merged into</translation>
    </message>
</context>
</TS>
