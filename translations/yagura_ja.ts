<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ConnectionChoice</name>
    <message>
        <source>Enter the name of the service.</source>
        <translation>サービス名を入力してください。</translation>
    </message>
    <message>
        <source>Enter the server&apos;s name.</source>
        <translation>サーバー名を入力してください。</translation>
    </message>
    <message>
        <source>Enter the name of the database.</source>
        <translation>データベース名を入力してください。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>どれかを選んでください。</translation>
    </message>
    <message>
        <source>A database of this computer alone</source>
        <translation>この端末だけのデータベース</translation>
    </message>
    <message>
        <source>Service %1</source>
        <comment>of libpq</comment>
        <translation>サービス %1</translation>
    </message>
    <message>
        <source>Server %1, database %2</source>
        <translation>サーバー %1、データベース %2</translation>
    </message>
    <message>
        <source>As named at the start of the program</source>
        <translation>起動時に指定したデータベース</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>No such service, or something in the fields cannot be read.</source>
        <translation>そのサービスがないか、入力内容を読み取れません。</translation>
    </message>
    <message>
        <source>Compare the name with the file ~/.pg_service.conf.</source>
        <translation>~/.pg_service.conf の名前と見比べてください。</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>サーバー名が見つかりません。</translation>
    </message>
    <message>
        <source>Check its spelling, and whether this computer is in the right network (VPN).</source>
        <translation>つづりと、この端末のネットワーク（VPN）を確認してください。</translation>
    </message>
    <message>
        <source>The computer is there, but no database listens at this port.</source>
        <translation>サーバーには届きますが、このポートでデータベースが応答しません。</translation>
    </message>
    <message>
        <source>Check the port, and whether PostgreSQL is running there.</source>
        <translation>ポート番号と、PostgreSQL が動いているかを確認してください。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>サーバーが応答しません。</translation>
    </message>
    <message>
        <source>Check the address, the network and the firewall.</source>
        <translation>アドレス、ネットワーク、ファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>The server asks for a password, and this computer has none for it.</source>
        <translation>サーバーがパスワードを求めていますが、この端末に登録されていません。</translation>
    </message>
    <message>
        <source>Write it into ~/.pgpass, which only you may read.</source>
        <translation>~/.pgpass に書いてください（本人だけが読めるファイル）。</translation>
    </message>
    <message>
        <source>The server refused the password.</source>
        <translation>パスワードが違います。</translation>
    </message>
    <message>
        <source>Check the user and the line in ~/.pgpass.</source>
        <translation>ユーザー名と ~/.pgpass の行を確認してください。</translation>
    </message>
    <message>
        <source>The server does not let this user in from here.</source>
        <translation>このユーザーは、ここからの接続を許可されていません。</translation>
    </message>
    <message>
        <source>Ask its administrator for the login and a line in pg_hba.conf.</source>
        <translation>ログインと pg_hba.conf の設定をサーバーの管理者に依頼してください。</translation>
    </message>
    <message>
        <source>There is no database of this name on the server.</source>
        <translation>この名前のデータベースはサーバーにありません。</translation>
    </message>
    <message>
        <source>Check the name; it is usually &quot;yagura&quot;.</source>
        <translation>名前を確認してください。通常は「yagura」です。</translation>
    </message>
    <message>
        <source>The login works, but it has no role of Yagura&apos;s.</source>
        <translation>ログインはできますが、Yagura のロールがありません。</translation>
    </message>
    <message>
        <source>Ask the administrator: grant yagura_operator to the login.</source>
        <translation>ログインに yagura_operator を付与するよう管理者に依頼してください。</translation>
    </message>
    <message>
        <source>The database is there, but it is not Yagura&apos;s yet.</source>
        <translation>データベースはありますが、まだ Yagura 用になっていません。</translation>
    </message>
    <message>
        <source>Its administrator runs: yaguractl migrate</source>
        <translation>管理者が yaguractl migrate を実行します。</translation>
    </message>
    <message>
        <source>This database is of an older Yagura.</source>
        <translation>このデータベースは、古い版の Yagura のものです。</translation>
    </message>
    <message>
        <source>This database is of a newer Yagura.</source>
        <translation>このデータベースは、新しい版の Yagura のものです。</translation>
    </message>
    <message>
        <source>Install the newer version on this computer.</source>
        <translation>この端末に新しい版を入れてください。</translation>
    </message>
    <message>
        <source>The server has no connection left.</source>
        <translation>サーバーの接続数に空きがありません。</translation>
    </message>
    <message>
        <source>Try again in a while, or tell its administrator.</source>
        <translation>しばらく待つか、管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The server is just starting.</source>
        <translation>サーバーは起動中です。</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>1 分ほど待って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Check the encryption chosen here and the root certificate in ~/.postgresql.</source>
        <translation>暗号化の選択と ~/.postgresql のルート証明書を確認してください。</translation>
    </message>
    <message>
        <source>Check the fields and try again.</source>
        <translation>入力内容を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This database is not of the encoding UTF-8: Japanese names would be lost in it.</source>
        <translation>このデータベースの文字コードは UTF-8 ではないため、日本語の名前を正しく保存できません。</translation>
    </message>
    <message>
        <source>Its administrator makes another one: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</source>
        <translation>管理者に新しいデータベースの作成を依頼してください：createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</translation>
    </message>
    <message>
        <source>The database was put back without Yagura&apos;s roles.</source>
        <translation>データベースは復元されていますが、Yagura のロールがありません。</translation>
    </message>
    <message>
        <source>The server answers, but no encrypted connection comes about.</source>
        <translation>サーバーは応答しますが、暗号化された接続を確立できません。</translation>
    </message>
    <message>
        <source>The connection does not work.</source>
        <translation>接続できません。</translation>
    </message>
    <message>
        <source>This server only reads: it is a standby, or set so.</source>
        <translation>このサーバーは読み取り専用です（スタンバイか、そのように設定されています）。</translation>
    </message>
    <message>
        <source>Name the primary server; of several, separated by commas, the one that can be written to is chosen.</source>
        <translation>プライマリのサーバーを指定してください。カンマ区切りで複数書くと、書き込めるものが選ばれます。</translation>
    </message>
    <message>
        <source>A connection pooler stands before the server and gives each transaction another session.</source>
        <translation>サーバーの手前に接続プーラーがあり、トランザクションごとに別のセッションになります。</translation>
    </message>
    <message>
        <source>Connect to the server itself, or have the pooler set to pool_mode=session.</source>
        <translation>サーバーに直接接続するか、プーラーを pool_mode=session に設定してください。</translation>
    </message>
</context>
<context>
    <name>CustomerText</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>first response</comment>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>first response</comment>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>first response within %1</source>
        <translation>一次対応 %1以内</translation>
    </message>
    <message>
        <source>service hours %1</source>
        <translation>対応時間 %1</translation>
    </message>
    <message>
        <source>service hours %1 (now)</source>
        <comment>inside of them</comment>
        <translation>対応時間 %1（時間内）</translation>
    </message>
    <message>
        <source>service hours %1 (not now)</source>
        <comment>outside of them</comment>
        <translation>対応時間 %1（時間外）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who wrote a note, and when</comment>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message>
        <source>in calling order for %1</source>
        <comment>contacts, hour and minute</comment>
        <translation>%1 現在の架電順</translation>
    </message>
    <message>
        <source>%1, nobody is in their hours</source>
        <translation>%1・全員が時間外です</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英語名</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Service hours</source>
        <translation>対応時間</translation>
    </message>
    <message>
        <source>First-response target</source>
        <translation>一次対応の目標時間</translation>
    </message>
    <message>
        <source>Flap window</source>
        <translation>再発とみなす時間</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>判別キー</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time and person</comment>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message>
        <source>%1: %2 written:
%3</source>
        <translation>%1：%2を記入
%3</translation>
    </message>
    <message>
        <source>%1: %2 removed; it was:
%3</source>
        <translation>%1：%2を削除。削除前の内容：
%3</translation>
    </message>
    <message>
        <source>%1: %2 changed from:
%3
to:
%4</source>
        <translation>%1：%2を変更。変更前：
%3
変更後：
%4</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>first response</comment>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a customer among others</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between customers</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%1 ほか %n 社</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <comment>of items</comment>
        <translation>顧客：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s): %1</source>
        <comment>of items</comment>
        <translation>
            <numerusform>顧客 %n 社：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: within %2</source>
        <comment>kind or severity, first response</comment>
        <translation>%1：%2以内</translation>
    </message>
    <message>
        <source>Targets by kind and severity</source>
        <translation>種別・重要度別の目標</translation>
    </message>
</context>
<context>
    <name>EmptyQueue</name>
    <message>
        <source>%1 is paused and was never read.</source>
        <comment>source</comment>
        <translation>%1 は一時停止中で、まだ一度も取り込んでいません。</translation>
    </message>
    <message>
        <source>%1 was never read (%2).</source>
        <comment>source, reason</comment>
        <translation>%1 は一度も取り込めていません（%2）。</translation>
    </message>
    <message>
        <source>%1 was never read: nobody polls it.</source>
        <comment>source</comment>
        <translation>%1 はまだ一度も取り込まれていません（取込担当なし）。</translation>
    </message>
    <message>
        <source>%1 is being read for the first time.</source>
        <comment>source</comment>
        <translation>%1 は初回の取り込み中です。</translation>
    </message>
    <message>
        <source>%1 is paused, and was read last at %2.</source>
        <comment>source, moment</comment>
        <translation>%1 は一時停止中です（最後の取り込み %2）。</translation>
    </message>
    <message>
        <source>Nobody has polled %1 since %2.</source>
        <comment>source, moment</comment>
        <translation>%1 は %2 から取り込まれていません（取込担当なし）。</translation>
    </message>
    <message>
        <source>%1 has been silent since %2.</source>
        <comment>source, moment</comment>
        <translation>%1 は %2 から更新がありません。</translation>
    </message>
    <message>
        <source>%1 has not given its whole list since %2.</source>
        <comment>source, moment</comment>
        <translation>%1 は %2 から一覧の全件を返していません。</translation>
    </message>
    <message>
        <source>%1 is still catching up; it was read whole last at %2.</source>
        <comment>source, moment</comment>
        <translation>%1 は遅れを取り戻している途中です（最後に全件を取り込めたのは %2）。</translation>
    </message>
    <message>
        <source>%1 has refused the key since %2.</source>
        <comment>source, moment</comment>
        <translation>%1 は %2 から認証を拒否しています。</translation>
    </message>
    <message>
        <source>%1 has not answered since %2.</source>
        <comment>source, moment</comment>
        <translation>%1 は %2 から応答がありません。</translation>
    </message>
    <message>
        <source>%1 could not be read since %2 (%3).</source>
        <comment>source, moment, reason</comment>
        <translation>%1 は %2 から取り込めていません（%3）。</translation>
    </message>
    <message>
        <source>The database has not answered since %1.</source>
        <comment>moment</comment>
        <translation>データベースは %1 から応答がありません。</translation>
    </message>
    <message>
        <source>The sources have not been read yet.</source>
        <translation>取込元の状態はまだ読み込まれていません。</translation>
    </message>
    <message>
        <source>Nothing in the queue matches.</source>
        <translation>条件に合う対応項目はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n open item(s) are hidden by the search or the selection above.</source>
        <translation>
            <numerusform>検索条件または上の絞り込みにより、未解決の %n 件が表示されていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new item(s) wait to be shown.</source>
        <translation>
            <numerusform>新しい対応項目が %n 件、表示を待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was held still while your hand was on it.</source>
        <translation>操作中のため、一覧の更新を止めていました。</translation>
    </message>
    <message>
        <source>No source is set up yet.</source>
        <translation>取込元がまだ登録されていません。</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>未解決の対応項目はありません。</translation>
    </message>
    <message>
        <source>New alerts appear here by themselves.</source>
        <translation>新しいアラートは自動でここに表示されます。</translation>
    </message>
    <message>
        <source>It is not known whether anything is open.</source>
        <translation>未対応の項目があるかどうか分かりません。</translation>
    </message>
    <message>
        <source>No open items as of %1.</source>
        <comment>moment</comment>
        <translation>%1 時点で未対応なし。</translation>
    </message>
    <message>
        <source>%1 has never been read whole (%2).</source>
        <comment>source, reason</comment>
        <translation>%1 は全件を取り込めたことがありません（%2）。</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The database cannot be reached.</source>
        <translation>データベースに接続できません。</translation>
    </message>
    <message>
        <source>The queue shows what was known last. What you do is kept on this computer and sent later.</source>
        <translation>キューには最後に取得した内容を表示しています。操作はこの端末に保管し、後で送信します。</translation>
    </message>
    <message>
        <source>Yagura keeps trying by itself.</source>
        <translation>自動で再接続します。</translation>
    </message>
    <message>
        <source>This could not be read: the database cannot be reached.</source>
        <translation>データベースに接続できないため、読み込めませんでした。</translation>
    </message>
    <message>
        <source>It is read again when the connection is back.</source>
        <translation>接続が戻ると自動で読み直します。</translation>
    </message>
    <message>
        <source>This item does not exist any more.</source>
        <translation>この対応項目はもう存在しません。</translation>
    </message>
    <message>
        <source>Choose another one in the queue.</source>
        <translation>キューから別の対応項目を選んでください。</translation>
    </message>
    <message>
        <source>Your login may not read this.</source>
        <translation>このログインでは閲覧できません。</translation>
    </message>
    <message>
        <source>Ask the lead for the role of an operator.</source>
        <translation>リーダーにオペレーター権限を依頼してください。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>This database was made by a newer Yagura.</source>
        <translation>このデータベースは、より新しい Yagura で作られています。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>Install the newer version and start again.</source>
        <translation>新しい版をインストールして、起動し直してください。</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s server programs are missing on this computer: %1</source>
        <translation>この端末に PostgreSQL サーバーがありません：%1</translation>
    </message>
    <message>
        <source>Install the package, or name a server with --database, and start again.</source>
        <translation>パッケージをインストールするか、--database でサーバーを指定して、起動し直してください。</translation>
    </message>
    <message>
        <source>Try again, or run: yaguractl doctor</source>
        <translation>もう一度試すか、yaguractl doctor を実行してください。</translation>
    </message>
    <message>
        <source>Your login may not do this.</source>
        <translation>このログインでは実行できません。</translation>
    </message>
    <message>
        <source>The database cannot be reached, and this was not done.</source>
        <translation>データベースに接続できないため、実行していません。</translation>
    </message>
    <message>
        <source>Try again when the connection is back.</source>
        <translation>接続が戻ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The vendor refused the key.</source>
        <translation>取込元が認証キーを拒否しました。</translation>
    </message>
    <message>
        <source>What came before is still shown, but is not being updated.</source>
        <translation>以前に取り込んだ内容を表示しています。新しい内容は反映されません。</translation>
    </message>
    <message>
        <source>The vendor cannot be reached: %1</source>
        <translation>取込元に接続できません：%1</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>自動で再試行します。</translation>
    </message>
    <message>
        <source>The vendor did not answer in time.</source>
        <translation>取込元が時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The vendor asks for fewer requests.</source>
        <translation>取込元からリクエスト数を制限されています。</translation>
    </message>
    <message>
        <source>The pace is slowed by itself.</source>
        <translation>自動で間隔を広げます。</translation>
    </message>
    <message>
        <source>The vendor&apos;s answer could not be used: %1</source>
        <translation>取込元の応答を処理できませんでした：%1</translation>
    </message>
    <message>
        <source>key refused</source>
        <comment>source</comment>
        <translation>認証拒否</translation>
    </message>
    <message>
        <source>not reachable</source>
        <comment>source</comment>
        <translation>接続不可</translation>
    </message>
    <message>
        <source>no answer</source>
        <comment>source</comment>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>rate limit</source>
        <comment>source</comment>
        <translation>リクエスト制限</translation>
    </message>
    <message>
        <source>not found there</source>
        <comment>source</comment>
        <translation>取込元に存在せず</translation>
    </message>
    <message>
        <source>answer not readable</source>
        <comment>source</comment>
        <translation>応答を解釈不可</translation>
    </message>
    <message>
        <source>held elsewhere</source>
        <comment>source</comment>
        <translation>他で取込中</translation>
    </message>
    <message>
        <source>database error</source>
        <comment>source</comment>
        <translation>データベースエラー</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>source</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>error at the vendor</source>
        <comment>source</comment>
        <translation>取込元エラー</translation>
    </message>
    <message>
        <source>A lead makes a new key at the vendor and enters it in Sources (Edit).</source>
        <translation>リーダーがベンダー側で新しいキーを発行し、「取込元」の「編集」で登録してください。</translation>
    </message>
    <message>
        <source>The database answered with an error (%1).</source>
        <comment>code</comment>
        <translation>データベースがエラーを返しました（%1）。</translation>
    </message>
    <message>
        <source>The database refused this (%1).</source>
        <comment>code</comment>
        <translation>データベースに拒否されました（%1）。</translation>
    </message>
    <message>
        <source>The list could be read only in part: %1 of %2.</source>
        <comment>read, counted</comment>
        <translation>一覧が途中までしか読めていません（%2 件中 %1 件）。</translation>
    </message>
    <message>
        <source>The list holds more than the vendor counts: %1 were read, %2 are counted.</source>
        <comment>read, counted</comment>
        <translation>一覧の件数が取込元の数と合いません（取込元の数 %2 件、読めた数 %1 件）。</translation>
    </message>
    <message>
        <source>The list could not be read as a whole.</source>
        <translation>一覧の全体を読めていません。</translation>
    </message>
    <message>
        <source>What could be read is shown. What is absent from the list is not taken as recovered.</source>
        <translation>読めた分は表示しています。一覧に載っていないことを理由にした復旧の判定は止めています。</translation>
    </message>
    <message>
        <source>The next poll reads it again. Where it stays so, compare with the vendor&apos;s own screen.</source>
        <translation>次回の取込で読み直します。続く場合は、取込元の画面と見比べてください。</translation>
    </message>
    <message>
        <source>The alerts are up to date.</source>
        <translation>アラートの取込は正常です。</translation>
    </message>
    <message>
        <source>A lead gives the key this right at the vendor.</source>
        <translation>リーダーが取込元側で、このキーに権限を付けてください。</translation>
    </message>
    <message>
        <source>The key may not read downtimes: what is silenced is known only as far as the alerts themselves say so.</source>
        <translation>キーにダウンタイムを読む権限がありません。ミュート中かどうかは、アラート自体に書かれている範囲でしか分かりません。</translation>
    </message>
    <message>
        <source>Not all downtimes could be read: something silenced may not be marked as such.</source>
        <translation>ダウンタイムをすべては読めていません。ミュート中でも、その印が付いていないものがあるかもしれません。</translation>
    </message>
    <message>
        <source>The key may not read some monitors: their queries, thresholds and charts are missing.</source>
        <translation>キーに一部の監視設定を読む権限がありません。そのクエリ、しきい値、グラフは表示できません。</translation>
    </message>
    <message>
        <source>There are more monitors than can be read: some queries, thresholds and charts are missing.</source>
        <translation>監視設定が多すぎて、すべては読めていません。一部のクエリ、しきい値、グラフは表示できません。</translation>
    </message>
    <message>
        <source>The key may not read metrics: alerts come without charts.</source>
        <translation>キーに指標を読む権限がありません。アラートにグラフは付きません。</translation>
    </message>
    <message>
        <source>Something beside the alerts could not be read: %1</source>
        <translation>アラート以外の情報を読めませんでした：%1</translation>
    </message>
    <message>
        <source>list incomplete</source>
        <comment>source</comment>
        <translation>一覧が不完全</translation>
    </message>
    <message>
        <source>This database is not of the encoding UTF-8: Japanese names would be lost in it.</source>
        <translation>このデータベースの文字コードは UTF-8 ではないため、日本語の名前を正しく保存できません。</translation>
    </message>
    <message>
        <source>Its administrator makes another one: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</source>
        <translation>管理者に新しいデータベースの作成を依頼してください：createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</translation>
    </message>
    <message>
        <source>The login works, but it has no role of Yagura&apos;s.</source>
        <translation>ログインはできますが、Yagura のロールがありません。</translation>
    </message>
    <message>
        <source>Ask the administrator: grant yagura_operator to the login.</source>
        <translation>管理者に、このログインへの yagura_operator の付与を依頼してください。</translation>
    </message>
    <message>
        <source>The key was given for another address, and was not sent to this one.</source>
        <translation>キーは別のアドレス用に登録されたものです。このアドレスには送っていません。</translation>
    </message>
    <message>
        <source>Where the new address is right, a lead enters the key for it in Sources (Edit), or on the collecting computer: yaguractl source set-secret. Where it is not, ask who changed it.</source>
        <translation>新しいアドレスが正しければ、リーダーが「取込元」の「編集」でキーを登録し直すか、取込端末で yaguractl source set-secret を実行してください。覚えのない変更であれば、変更した人に確認してください。</translation>
    </message>
    <message>
        <source>The key does not say which address it is for, and was sent to none.</source>
        <translation>キーにどのアドレス用かの記録がないため、どこにも送っていません。</translation>
    </message>
    <message>
        <source>A lead enters it once more in Sources (Edit), or on the collecting computer: yaguractl source set-secret</source>
        <translation>リーダーが「取込元」の「編集」で登録し直すか、取込端末で yaguractl source set-secret を実行してください。</translation>
    </message>
    <message>
        <source>The place of the key is none that keys may lie in.</source>
        <translation>指定された場所は、キーを置ける場所ではありません。</translation>
    </message>
    <message>
        <source>Files lie in /etc/yagura or the folder of systemd&apos;s credentials, variables are named YAGURA_SECRET_…</source>
        <translation>ファイルは /etc/yagura か systemd のクレデンシャルのフォルダーに置き、環境変数の名前は YAGURA_SECRET_ で始めてください。</translation>
    </message>
    <message>
        <source>The file with the key is not one for the collector alone: %1</source>
        <translation>キーのファイルが取り込み専用になっていません：%1</translation>
    </message>
    <message>
        <source>Make it anew on the collecting computer: yaguractl source set-secret</source>
        <translation>取込端末で yaguractl source set-secret を実行し、作り直してください。</translation>
    </message>
    <message>
        <source>The collecting computer has no key of this source: %1</source>
        <translation>取込端末にこの取込元のキーがありません：%1</translation>
    </message>
    <message>
        <source>Put it there: yaguractl source set-secret</source>
        <translation>取込端末で yaguractl source set-secret を実行し、登録してください。</translation>
    </message>
    <message>
        <source>The address is not encrypted, and the key was not sent: %1</source>
        <translation>アドレスが暗号化されていないため、キーは送っていません：%1</translation>
    </message>
    <message>
        <source>A lead enters an address that begins with https:// in Sources (Edit).</source>
        <translation>リーダーが「取込元」の「編集」で、https:// で始まるアドレスに変更してください。</translation>
    </message>
    <message>
        <source>key not for it</source>
        <comment>source</comment>
        <translation>キーの宛先違い</translation>
    </message>
    <message>
        <source>no key</source>
        <comment>source</comment>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <comment>source</comment>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>After the start not everything has been read again yet: some items may not be shown as they are now.</source>
        <translation>起動後の再読み込みがまだ終わっていません。今の状態と異なる対応項目が表示されている場合があります。</translation>
    </message>
    <message>
        <source>What changed last is read first.</source>
        <translation>最近変化したものから順に読み込みます。</translation>
    </message>
    <message>
        <source>It goes on by itself, as fast as the vendor allows.</source>
        <translation>ベンダーが許す速さで、自動的に続けます。</translation>
    </message>
    <message>
        <source>catching up</source>
        <comment>source</comment>
        <translation>再読込中</translation>
    </message>
    <message>
        <source>The database refused the login.</source>
        <translation>データベースにログインを拒否されました。</translation>
    </message>
    <message>
        <source>Check the name and the password of the connection, or choose another database.</source>
        <translation>接続のユーザー名とパスワードを確認するか、別のデータベースを選んでください。</translation>
    </message>
    <message>
        <source>Yagura could not start its database.</source>
        <translation>データベースを起動できませんでした。</translation>
    </message>
    <message>
        <source>What changed while nobody polled is still being read.</source>
        <translation>取り込みが止まっていた間の変化を、まだ読み込んでいます。</translation>
    </message>
    <message>
        <source>What came is shown, but not all of it is as it is now.</source>
        <translation>届いた分は表示していますが、最新でないものがあります。</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>自動で続行します。</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>データベースが応答しません。</translation>
    </message>
    <message>
        <source>Your login has no role in the database any more.</source>
        <translation>ログインに与えられていたデータベースの権限（ロール）がなくなりました。</translation>
    </message>
    <message>
        <source>Ask the administrator to grant it yagura_operator again.</source>
        <translation>管理者に yagura_operator をもう一度付与してもらってください。</translation>
    </message>
    <message>
        <source>Yagura keeps trying by itself. Check the address and the network, or choose another database.</source>
        <translation>自動で再接続を続けます。アドレスとネットワークを確認するか、別のデータベースを選んでください。</translation>
    </message>
</context>
<context>
    <name>EscalationText</name>
    <message>
        <source>%1 has it in %2 now.</source>
        <translation>%2 では現在 %1 が担当しています。</translation>
    </message>
    <message>
        <source>Escalated there last: %1 (%2).</source>
        <comment>the vendor&apos;s words, when</comment>
        <translation>ベンダー側での最後のエスカレーション：%1（%2）</translation>
    </message>
    <message>
        <source>It was not escalated there so far.</source>
        <translation>ベンダー側ではまだエスカレーションされていません。</translation>
    </message>
</context>
<context>
    <name>IntentText</name>
    <message>
        <source>Nobody has written why this monitor exists. Write it now: the next shift will need it.</source>
        <translation>この監視設定の監視意図がまだ書かれていません。次のシフトのために、今書いてください。</translation>
    </message>
    <message>
        <source>Nobody has written why this monitor exists. Ask a lead to write it.</source>
        <translation>この監視設定の監視意図がまだ書かれていません。リーダーに記入を依頼してください。</translation>
    </message>
    <message>
        <source>The review of this intent was due on %1. Check that it still holds and set the next date.</source>
        <translation>監視意図の見直し期限（%1）を過ぎています。内容を確認し、次の期限を設定してください。</translation>
    </message>
    <message>
        <source>The review of this intent was due on %1. Take it with care, and tell a lead.</source>
        <translation>監視意図の見直し期限（%1）を過ぎています。内容は参考程度とし、リーダーに知らせてください。</translation>
    </message>
    <message>
        <source>Why it exists</source>
        <comment>monitor intent</comment>
        <translation>監視の理由</translation>
    </message>
    <message>
        <source>What it means</source>
        <comment>monitor intent</comment>
        <translation>指標の意味</translation>
    </message>
    <message>
        <source>If ignored</source>
        <comment>monitor intent</comment>
        <translation>放置すると</translation>
    </message>
    <message>
        <source>Asked by</source>
        <comment>monitor intent</comment>
        <translation>依頼元</translation>
    </message>
    <message>
        <source>Review on</source>
        <comment>monitor intent</comment>
        <translation>見直し期限</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time and person</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2 written: %3</source>
        <translation>%1：%2を記入：%3</translation>
    </message>
    <message>
        <source>%1: %2 removed, it was: %3</source>
        <translation>%1：%2を削除（以前：%3）</translation>
    </message>
    <message>
        <source>%1: %2: %3 → %4</source>
        <translation>%1：%2を変更：%3 → %4</translation>
    </message>
</context>
<context>
    <name>ItemMarks</name>
    <message>
        <source>other owner at the vendor</source>
        <comment>mark in a row</comment>
        <translation>ベンダー側の担当が別人</translation>
    </message>
    <message>
        <source>merged, two owners</source>
        <comment>mark in a row</comment>
        <translation>統合・担当が二人</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>mark in a row</comment>
        <translation>確認取り消し</translation>
    </message>
    <message>
        <source>merged, not read yet</source>
        <comment>mark in a row</comment>
        <translation>統合先が未取得</translation>
    </message>
    <message>
        <source>The vendor gave it to somebody else, while %1 has it here.</source>
        <translation>ここでは %1 が担当していますが、ベンダー側では別の人に割り当てられました。</translation>
    </message>
    <message>
        <source>It was merged with an item that %1 had: agree on who goes on.</source>
        <translation>%1 が担当していた項目と統合されました。どちらが続けるか決めてください。</translation>
    </message>
    <message>
        <source>The vendor took the acknowledgement back after it was escalated: see whether the second line has it.</source>
        <translation>エスカレーション後にベンダー側で確認が取り消されました。二次運用が受けているか確かめてください。</translation>
    </message>
    <message>
        <source>The vendor took the acknowledgement back; %1 had it. Somebody must take it again.</source>
        <translation>ベンダー側で確認が取り消されました（担当は %1 でした）。もう一度誰かが受けてください。</translation>
    </message>
    <message>
        <source>The vendor took the acknowledgement back. Somebody must take it again.</source>
        <translation>ベンダー側で確認が取り消されました。もう一度誰かが受けてください。</translation>
    </message>
    <message>
        <source>The vendor merged it into an incident that is not read yet (%1): it is not over.</source>
        <translation>ベンダー側でまだ取り込んでいないインシデント（%1）に統合されました。終わってはいません。</translation>
    </message>
    <message>
        <source>It goes on in item #%1.</source>
        <translation>続きは対応項目 #%1 です。</translation>
    </message>
    <message>
        <source>It was open before its source was first read, and is left out of the service level.</source>
        <translation>取込元を初めて読む前から発生していたため、サービスレベルの対象外です。</translation>
    </message>
    <message>
        <source>since when is not told; seen %1</source>
        <translation>発生時刻は不明（%1 に確認）</translation>
    </message>
    <message>
        <source>opened %1, seen here %2</source>
        <translation>発生 %1・ここで確認 %2</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>発生 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <comment>first response</comment>
        <translation>%1 超過</translation>
    </message>
    <message>
        <source>done</source>
        <comment>first response</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>starts %1</source>
        <comment>first response, in service hours</comment>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>not counted</source>
        <comment>first response</comment>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Outside of the service hours: the clock starts %1. First response due %2.</source>
        <translation>サービス時間外です。時間計測は %1 から始まり、一次対応の期限は %2 です。</translation>
    </message>
    <message>
        <source>Outside of the service hours: the clock goes on %1, with %2 left. First response due %3.</source>
        <translation>サービス時間外です。時間計測は %1 に再開し、残りは %2、一次対応の期限は %3 です。</translation>
    </message>
    <message>
        <source>It was open before its source was first read: no first response is counted.</source>
        <translation>取込元を初めて読む前から発生していたため、一次対応の時間は計測しません。</translation>
    </message>
    <message>
        <source>First response due %1</source>
        <translation>一次対応の期限 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s): %1</source>
        <translation>
            <numerusform>%n か所：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyHintWords</name>
    <message>
        <source>%1 (%2)</source>
        <comment>words and a key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>MetricMarks</name>
    <message>
        <source>Fired</source>
        <comment>chart</comment>
        <translation>発報</translation>
    </message>
    <message>
        <source>Fired again</source>
        <comment>chart</comment>
        <translation>再発報</translation>
    </message>
    <message>
        <source>Recovered</source>
        <comment>chart</comment>
        <translation>復旧</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>action and person</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>PaletteSettings</name>
    <message>
        <source>%1: %2</source>
        <comment>a setting, a choice of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>as it is now</source>
        <comment>a choice</comment>
        <translation>現在の設定</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>QueueSearchText</name>
    <message>
        <source>critical, high, medium, low or unknown</source>
        <comment>values of a search field</comment>
        <translation>critical・high・medium・low・unknown（緊急・高・中・低・不明）のいずれか</translation>
    </message>
    <message>
        <source>alert, phone, abuse or maintenance</source>
        <comment>values of a search field</comment>
        <translation>alert・phone・abuse・maintenance（アラート・電話・abuse・保守）のいずれか</translation>
    </message>
    <message>
        <source>new, acknowledged, watching or escalated</source>
        <comment>values of a search field</comment>
        <translation>new・acknowledged・watching・escalated（未着手・確認済み・静観中・二次運用）のいずれか</translation>
    </message>
    <message>
        <source>late, mine, unowned, watched, recovered, escalated, flapping, muted or failed</source>
        <comment>values of a search field</comment>
        <translation>late・mine・unowned・watched・recovered・escalated・flapping・muted・failed（超過・自分・担当なし・静観・復旧・二次運用・再発・ミュート・書き戻し失敗）のいずれか</translation>
    </message>
    <message>
        <source>“%1” is searched as text: “%2” is not a search field.</source>
        <translation>「%1」は文字列として検索しています。「%2」という検索項目はありません。</translation>
    </message>
    <message>
        <source>“%1” is left out: after %2 comes %3.</source>
        <translation>「%1」は検索に使っていません。%2 の値は %3です。</translation>
    </message>
    <message>
        <source>“%1” is left out until a value follows.</source>
        <translation>「%1」は、値を入力するまで検索に使いません。</translation>
    </message>
    <message>
        <source>The quotation mark in “%1” is not closed: it is taken to the end.</source>
        <translation>「%1」の引用符が閉じていないため、末尾までを検索しています。</translation>
    </message>
    <message>
        <source>“%1” is left out: only sev can be compared with &lt; and &gt;.</source>
        <translation>「%1」は検索に使っていません。&lt; と &gt; で比べられるのは sev（重要度）だけです。</translation>
    </message>
    <message>
        <source>Words: all must occur in title, customer, reading, host, owner, source or #number. Width, case and kana do not matter.</source>
        <translation>語句：件名・顧客・フリガナ・ホスト・担当・取込元・#番号のどれかにすべて含まれるものを探します。全角と半角、大文字と小文字、ひらがなとカタカナは区別しません。</translation>
    </message>
    <message>
        <source>&quot;two words&quot;: exactly this</source>
        <translation>&quot;二つの 語&quot;: このとおりの並び</translation>
    </message>
    <message>
        <source>-word, -host:web: not this</source>
        <translation>-語、-host:web: これを除く</translation>
    </message>
    <message>
        <source>owner:me  owner:none  owner:suzuki</source>
        <translation>owner:me（担当:自分）  owner:none（担当:なし）  owner:suzuki</translation>
    </message>
    <message>
        <source>kind:alert, phone, abuse, maintenance</source>
        <translation>kind:（種別:）alert・phone・abuse・maintenance（アラート・電話・abuse・保守）</translation>
    </message>
    <message>
        <source>state:new, acknowledged, watching, escalated</source>
        <translation>state:（状態:）new・acknowledged・watching・escalated（未着手・確認済み・静観中・二次運用）</translation>
    </message>
    <message>
        <source>sev&gt;=high  sev:critical  sev&lt;medium</source>
        <translation>sev&gt;=high（重要度&gt;=高）  sev:critical（重要度:緊急）  sev&lt;medium</translation>
    </message>
    <message>
        <source>is:late, mine, unowned, watched, recovered, escalated, flapping, muted, failed</source>
        <translation>is:（条件:）late・mine・unowned・watched・recovered・escalated・flapping・muted・failed（超過・自分・担当なし・静観・復旧・二次運用・再発・ミュート・書き戻し失敗）</translation>
    </message>
    <message>
        <source>customer:minato  host:web-12  title:cpu  service:api  source:pd</source>
        <translation>customer:みなと（顧客:）  host:web-12（ホスト:）  title:cpu（件名:、監視:）  service:api（サービス:）  source:pd（取込元:）</translation>
    </message>
    <message>
        <source>opened:2026-11-24T02:40Z/30m: opened within 30 minutes from then (UTC)</source>
        <translation>opened:2026-11-24T02:40Z/30m（発生:）：その時刻（UTC）から 30 分間に発生したもの</translation>
    </message>
</context>
<context>
    <name>ReasonText</name>
    <message>
        <source>You have acknowledged it already.</source>
        <translation>すでに自分が確認済みです。</translation>
    </message>
    <message>
        <source>It is with the second line already.</source>
        <translation>すでに二次運用へ引き渡し済みです。</translation>
    </message>
    <message>
        <source>It is resolved already.</source>
        <translation>すでに解決済みです。</translation>
    </message>
    <message>
        <source>Its first response is done already.</source>
        <translation>一次対応はすでに完了しています。</translation>
    </message>
    <message>
        <source>Only a resolved item can be reopened.</source>
        <translation>再開できるのは解決済みの対応項目だけです。</translation>
    </message>
    <message>
        <source>Your login does not have the operator role.</source>
        <translation>このログインにはオペレーター権限がありません。</translation>
    </message>
    <message>
        <source>Somebody changed this item in the meantime. Look at it again, then decide.</source>
        <translation>この対応項目は、その間に他の人が変更しました。内容を確認して、もう一度判断してください。</translation>
    </message>
    <message>
        <source>A note needs some text.</source>
        <translation>メモの本文を入力してください。</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>本文が長すぎます。</translation>
    </message>
    <message>
        <source>A watch needs an end in the next 31 days.</source>
        <translation>静観の期限は 31 日以内で指定してください。</translation>
    </message>
    <message>
        <source>This customer does not exist any more.</source>
        <translation>この顧客はもう存在しません。</translation>
    </message>
    <message>
        <source>The key to remember is not one of this item&apos;s.</source>
        <translation>登録しようとした判別キーは、この対応項目のものではありません。</translation>
    </message>
    <message>
        <source>This delivery is under way or done: there is nothing to retry.</source>
        <translation>この書き戻しは送信中または送信済みです。</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>実行できません：%1</translation>
    </message>
    <message>
        <source>There is no metric to read: the monitor behind this item has no query that draws a line.</source>
        <translation>読み込める指標がありません。この項目の監視設定には、グラフになるクエリがありません。</translation>
    </message>
    <message>
        <source>This monitor does not exist any more.</source>
        <translation>この監視設定はもう存在しません。</translation>
    </message>
    <message>
        <source>Write the review&apos;s date as year-month-day, for example 2027-01-15.</source>
        <translation>見直し期限は 2027-01-15 のように年-月-日で入力してください。</translation>
    </message>
    <message>
        <source>Somebody changed this customer in the meantime. Note what you wrote, close this, and edit it again.</source>
        <translation>編集中に、ほかの人がこの顧客を変更しました。入力した内容を控えてから閉じ、もう一度編集してください。</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>顧客の名前を入力してください。</translation>
    </message>
    <message>
        <source>Each contact and each environment needs a name.</source>
        <translation>連絡先と環境には、それぞれ名前を入力してください。</translation>
    </message>
    <message>
        <source>A phone number is written with digits, for example 03-1234-5678 or +81 3 1234 5678.</source>
        <translation>電話番号は、03-1234-5678 や +81 3 1234 5678 のように数字で入力してください。</translation>
    </message>
    <message>
        <source>The first-response target must be between 1 minute and 7 days.</source>
        <translation>一次対応の目標時間は、1 分から 7 日までの間で指定してください。</translation>
    </message>
    <message>
        <source>A key needs one of the kinds named above, and a value.</source>
        <translation>判別キーには、表の上に示した種類のいずれかと、値を入力してください。</translation>
    </message>
    <message>
        <source>One of the keys belongs to another customer. Take it away there first.</source>
        <translation>ほかの顧客に登録済みの判別キーがあります。先にその顧客から削除してください。</translation>
    </message>
    <message>
        <source>There are too many entries: at most 500 contacts, 500 keys and 100 environments.</source>
        <translation>登録できる件数を超えています（連絡先 500 件、判別キー 500 件、環境 100 件まで）。</translation>
    </message>
    <message>
        <source>This item does not exist any more.</source>
        <translation>この対応項目はもうありません。</translation>
    </message>
    <message>
        <source>Those are too many items for one action.</source>
        <translation>一度に操作できる件数を超えています。</translation>
    </message>
    <message>
        <source>A view needs a name of at most 60 characters.</source>
        <translation>ビューには 60 文字以内の名前が必要です。</translation>
    </message>
    <message>
        <source>This view cannot be saved: its search is too long.</source>
        <translation>検索条件が長すぎるため、このビューは保存できません。</translation>
    </message>
    <message>
        <source>You have 100 views. Remove one first.</source>
        <translation>ビューは 100 件までです。先に 1 件削除してください。</translation>
    </message>
    <message>
        <source>This view is somebody else&apos;s: its owner and leads may change it. Save it under a name of your own.</source>
        <translation>ほかの人のビューです。変更できるのは作成者とリーダーです。別の名前で保存してください。</translation>
    </message>
    <message>
        <source>Somebody changed this view in the meantime. Look at it again, then decide.</source>
        <translation>ほかの人がこのビューを変更しました。内容を確認してからやり直してください。</translation>
    </message>
    <message>
        <source>There is a view of this name already.</source>
        <translation>同じ名前のビューがすでにあります。</translation>
    </message>
    <message>
        <source>This is too long to be kept.</source>
        <translation>長すぎるため保存できません。</translation>
    </message>
    <message>
        <source>%1 has had this item since %2, and nothing was changed. Look at it, and press the same key again if you still want to: acknowledging and watching take it over.</source>
        <translation>この項目は %2 から %1 が担当しています。何も変更していません。内容を確かめ、それでも必要なら同じキーをもう一度押してください（確認・静観は担当を引き継ぎます）。</translation>
    </message>
    <message>
        <source>%1 has this item, and nothing was changed. Look at it, and press the same key again if you still want to: acknowledging and watching take it over.</source>
        <translation>この項目は %1 が担当しています。何も変更していません。内容を確かめ、それでも必要なら同じキーをもう一度押してください（確認・静観は担当を引き継ぎます）。</translation>
    </message>
    <message>
        <source>It has fired again since you looked at it, and nothing was changed. Look at it, then decide.</source>
        <translation>表示した後に再び発報しています。何も変更していません。内容を確かめてから決めてください。</translation>
    </message>
    <message>
        <source>Another target needs a severity or a kind, each of them once.</source>
        <translation>別の目標には重要度か種別を一つずつ、重複なく指定してください。</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行の高さ</translation>
    </message>
    <message>
        <source>Size of text and controls</source>
        <translation>文字と部品の大きさ</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>デスクトップに通知する</translation>
    </message>
    <message>
        <source>Notify from</source>
        <translation>通知する重要度</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>トレイにアイコンを置く</translation>
    </message>
    <message>
        <source>Closing the window keeps Yagura in the tray</source>
        <translation>ウィンドウを閉じてもトレイに残す</translation>
    </message>
    <message>
        <source>Start minimised</source>
        <translation>最小化して起動する</translation>
    </message>
    <message>
        <source>Poll the sources from this computer</source>
        <translation>この端末で取込元から取り込む</translation>
    </message>
    <message>
        <source>Of every time shown. The hours of contacts stay in Japan&apos;s time.</source>
        <translation>表示するすべての時刻に使います。連絡先の対応時間は日本時間のままです。</translation>
    </message>
    <message>
        <source>The mark of a critical that nobody has stands still.</source>
        <translation>担当なしの「緊急」の印を点滅させません。</translation>
    </message>
    <message>
        <source>Only one computer polls a source at a time; another takes over when it stops.</source>
        <translation>1 つの取込元から取り込むのは常に 1 台だけです。止まると別の端末が引き継ぎます。</translation>
    </message>
    <message>
        <source>%1 only</source>
        <comment>severity</comment>
        <translation>%1のみ</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <comment>severity</comment>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>As the computer</source>
        <comment>language</comment>
        <translation>パソコンに合わせる</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <comment>theme</comment>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Compact</source>
        <comment>density</comment>
        <translation>コンパクト</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <comment>density</comment>
        <translation>ゆったり</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>up to date</source>
        <comment>source state</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>source state</comment>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>not read yet</source>
        <comment>source state</comment>
        <translation>未取得</translation>
    </message>
    <message>
        <source>silent</source>
        <comment>source state</comment>
        <translation>更新なし</translation>
    </message>
    <message>
        <source>nobody polls it</source>
        <comment>source state</comment>
        <translation>取込担当なし</translation>
    </message>
    <message>
        <source>This source is up to date.</source>
        <translation>この取込元は正常です。</translation>
    </message>
    <message>
        <source>This source is paused: nothing new comes from it.</source>
        <translation>この取込元は一時停止中で、新しい内容は入ってきません。</translation>
    </message>
    <message>
        <source>What it brought before stays in the queue, but is not being updated.</source>
        <translation>以前に取り込んだ内容はキューに残りますが、更新されません。</translation>
    </message>
    <message>
        <source>A lead resumes it.</source>
        <translation>再開はリーダーが行います。</translation>
    </message>
    <message>
        <source>The first poll of this source has not ended yet.</source>
        <translation>この取込元の初回の取り込みがまだ終わっていません。</translation>
    </message>
    <message>
        <source>Wait for one interval.</source>
        <translation>次の取り込みまでお待ちください。</translation>
    </message>
    <message>
        <source>%1 holds this source, but has not polled it for some time.</source>
        <translation>%1 が取込を担当していますが、しばらく取り込んでいません。</translation>
    </message>
    <message>
        <source>Look at that computer: is it asleep, or is its network gone?</source>
        <translation>その端末がスリープしていないか、ネットワークが切れていないかを確認してください。</translation>
    </message>
    <message>
        <source>Nobody polls this source now.</source>
        <translation>この取込元を取り込んでいる端末がありません。</translation>
    </message>
    <message>
        <source>What came before is still shown, but is not being updated.</source>
        <translation>以前に取り込んだ内容を表示しています。新しい内容は反映されません。</translation>
    </message>
    <message>
        <source>Start Yagura, or yaguractl collect, on a computer that has its key.</source>
        <translation>キーのある端末で Yagura または yaguractl collect を起動してください。</translation>
    </message>
    <message>
        <source>Accepted by the vendor</source>
        <comment>key</comment>
        <translation>有効（ベンダーが受け付けました）</translation>
    </message>
    <message>
        <source>Refused by the vendor</source>
        <comment>key</comment>
        <translation>無効（ベンダーが拒否しました）</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <comment>key</comment>
        <translation>未確認</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>requests left</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>not told by the vendor</source>
        <comment>requests left</comment>
        <translation>ベンダーからの通知なし</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>who polls</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Keychain of the collecting computer, as &quot;%1&quot;</source>
        <translation>取込端末のキーチェーン（%1）</translation>
    </message>
    <message>
        <source>File on the collecting computer: %1</source>
        <translation>取込端末のファイル：%1</translation>
    </message>
    <message>
        <source>Environment variable of the collector: %1</source>
        <translation>取込プロセスの環境変数：%1</translation>
    </message>
    <message>
        <source>Nowhere yet</source>
        <comment>where a key is kept</comment>
        <translation>未設定</translation>
    </message>
    <message>
        <source>API key and application key, joined by a colon</source>
        <translation>API キーとアプリケーションキーを「:」でつなぐ</translation>
    </message>
    <message>
        <source>The vendor&apos;s key</source>
        <translation>ベンダーが発行したキー</translation>
    </message>
    <message>
        <source>One a line: from=mail of a PagerDuty user (needed to write back), second_line=id of an escalation policy</source>
        <translation>1 行に 1 つ。from=PagerDuty ユーザーのメールアドレス（書き戻しに必要）、second_line=エスカレーションポリシーの ID</translation>
    </message>
    <message>
        <source>One a line, as name=value. Keys and passwords do not belong here.</source>
        <translation>「名前=値」を 1 行に 1 つ。キーやパスワードはここに書かないでください。</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>source history</comment>
        <translation>登録</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>source history</comment>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resumed</source>
        <comment>source history</comment>
        <translation>再開</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>source history</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Added again</source>
        <comment>source history</comment>
        <translation>再登録</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>source history</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>識別名</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ベンダー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Interval (s)</source>
        <translation>取込間隔（秒）</translation>
    </message>
    <message>
        <source>Place of the key</source>
        <translation>キーの保管場所</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, before, after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between changes</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Without from= nothing can be written back to PagerDuty.</source>
        <translation>from= がないと PagerDuty へ書き戻しできません。</translation>
    </message>
    <message>
        <source>Monitors without data are not shown.</source>
        <translation>データなしの監視設定は表示されません。</translation>
    </message>
    <message>
        <source>Put the key where the set-up says: %1. A key that lies on another computer can only be tried there.</source>
        <translation>設定どおりの場所（%1）にキーを置いてください。ほかの端末にあるキーは、その端末でしかテストできません。</translation>
    </message>
    <message>
        <source>Make a new key at the vendor, and see that it belongs to this site.</source>
        <translation>ベンダー側で新しいキーを発行し、このサイトのキーであることを確認してください。</translation>
    </message>
    <message>
        <source>Check the address, the site, the proxy and the firewall.</source>
        <translation>接続先、サイト、プロキシ、ファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>Wait a little, and see who else uses this key.</source>
        <translation>少し待ち、ほかに同じキーを使っているものがないか確認してください。</translation>
    </message>
    <message>
        <source>What answers there does not speak as %1 does: check the address and the site.</source>
        <translation>%1 とは異なる応答です。接続先とサイトを確認してください。</translation>
    </message>
    <message>
        <source>The vendor&apos;s status page may say more.</source>
        <translation>ベンダーのステータスページを確認してください。</translation>
    </message>
    <message>
        <source>The key was not found on this computer.</source>
        <translation>この端末にキーが見つかりません。</translation>
    </message>
    <message>
        <source>It does not work from this computer: %1.</source>
        <comment>a trial</comment>
        <translation>この端末からは利用できません（%1）。</translation>
    </message>
    <message>
        <source>It works from this computer.</source>
        <comment>a trial</comment>
        <translation>この端末から利用できます。</translation>
    </message>
    <message>
        <source>It works from this computer: account %1.</source>
        <comment>a trial</comment>
        <translation>この端末から利用できます（アカウント：%1）。</translation>
    </message>
    <message numerus="yes">
        <source>%n open there now.</source>
        <translation>
            <numerusform>現在 %n 件が未解決です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only leads change sources.</source>
        <translation>取込元を変更できるのはリーダーだけです。</translation>
    </message>
    <message>
        <source>Ask the lead on duty.</source>
        <translation>当番のリーダーに依頼してください。</translation>
    </message>
    <message>
        <source>The database cannot be reached, and nothing was changed.</source>
        <translation>データベースに接続できないため、変更していません。</translation>
    </message>
    <message>
        <source>Try again when the connection is back.</source>
        <translation>接続が戻ってからやり直してください。</translation>
    </message>
    <message>
        <source>The short name needs small letters, digits, &apos;-&apos;, &apos;_&apos; or &apos;.&apos;, and starts with a letter or digit.</source>
        <translation>識別名には英小文字、数字、「-」「_」「.」だけが使えます（先頭は英小文字か数字）。</translation>
    </message>
    <message>
        <source>Choose a vendor.</source>
        <translation>ベンダーを選んでください。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称が長すぎます。</translation>
    </message>
    <message>
        <source>The interval must be 1 to 3600 seconds.</source>
        <translation>取込間隔は 1～3600 秒で指定してください。</translation>
    </message>
    <message>
        <source>A key or password does not belong in the options: everybody can read them.</source>
        <translation>オプションは全員が読めるため、キーやパスワードは書けません。</translation>
    </message>
    <message>
        <source>Put it into the field for the key.</source>
        <translation>キーの欄に入力してください。</translation>
    </message>
    <message>
        <source>Say where the key is kept.</source>
        <translation>キーの保管場所を指定してください。</translation>
    </message>
    <message>
        <source>There is a source with this short name already.</source>
        <translation>この識別名の取込元はすでにあります。</translation>
    </message>
    <message>
        <source>Choose another one, or edit that source.</source>
        <translation>別の識別名にするか、その取込元を編集してください。</translation>
    </message>
    <message>
        <source>This short name belonged to a source of another vendor.</source>
        <translation>この識別名は別のベンダーの取込元で使われていました。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>別の識別名にしてください。</translation>
    </message>
    <message>
        <source>Somebody changed this source in the meantime.</source>
        <translation>その間にほかの人がこの取込元を変更しました。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
    <message>
        <source>Close this, look at it again, then decide.</source>
        <translation>いったん閉じ、内容を確認してからやり直してください。</translation>
    </message>
    <message>
        <source>This source does not exist any more.</source>
        <translation>この取込元はもうありません。</translation>
    </message>
    <message>
        <source>The database refused this: %1</source>
        <translation>データベースに拒否されました：%1</translation>
    </message>
    <message>
        <source>This is not a key that the vendor would know.</source>
        <translation>ベンダーのキーの形式ではありません。</translation>
    </message>
    <message>
        <source>Copy it again, whole.</source>
        <translation>全体をもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>キーチェーンが応答しません。</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>ロックを解除してからやり直してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not take the key.</source>
        <translation>この端末のキーチェーンにキーを保存できませんでした。</translation>
    </message>
    <message>
        <source>Keep the key in a file or an environment variable of the collector, and name that here.</source>
        <translation>取込端末のファイルか環境変数にキーを置き、その場所をここで指定してください。</translation>
    </message>
    <message>
        <source>The key may not read downtimes: what is silenced in Datadog is not known here, and no downtime can be set.</source>
        <translation>キーにダウンタイムを読む権限がありません。Datadog でミュートされているものが分からず、ダウンタイムも設定できません。</translation>
    </message>
    <message>
        <source>The database cannot be reached.</source>
        <translation>データベースに接続できません。</translation>
    </message>
    <message>
        <source>The new key is in the keychain already: the collector of this computer uses it from now on. Nothing else was changed.</source>
        <translation>新しいキーはキーチェーンに保存済みです。この端末での取り込みには、これからそのキーを使います。ほかは変更していません。</translation>
    </message>
    <message>
        <source>up to date, with a remark</source>
        <comment>source state</comment>
        <translation>正常（注意あり）</translation>
    </message>
    <message>
        <source>The key may not read monitors: their queries, thresholds and charts are missing.</source>
        <translation>キーに監視設定を読む権限がありません。クエリ、しきい値、グラフは表示できません。</translation>
    </message>
    <message>
        <source>The key may not read metrics: alerts come without charts.</source>
        <translation>キーに指標を読む権限がありません。アラートにグラフは付きません。</translation>
    </message>
    <message>
        <source>One a line: no_data=low, ignore or as_alert (what becomes of monitors without data). Keys and passwords do not belong here.</source>
        <translation>1 行に 1 つ：no_data=low、ignore、as_alert のいずれか（データのないモニターの扱い）。キーやパスワードはここに書かないでください。</translation>
    </message>
    <message>
        <source>The address must start with https:// and name no user.</source>
        <translation>アドレスは https:// で始め、ユーザー名を含めないでください。</translation>
    </message>
    <message>
        <source>The address must start with https://: the key would be read on the way.</source>
        <translation>アドレスは https:// で始めてください。暗号化しないと、途中でキーを読み取られます。</translation>
    </message>
    <message>
        <source>Only a program on the same computer may be asked over http://.</source>
        <translation>http:// を使えるのは、同じ端末のプログラムに対してだけです。</translation>
    </message>
    <message>
        <source>The site is a name like eu or ap1.datadoghq.com.</source>
        <translation>サイトには eu や ap1.datadoghq.com のような名前を入力してください。</translation>
    </message>
    <message>
        <source>One of the options has a value that it cannot have.</source>
        <translation>オプションに使えない値があります。</translation>
    </message>
    <message>
        <source>Compare it with the line below the options.</source>
        <translation>オプション欄の下の説明と見比べてください。</translation>
    </message>
    <message>
        <source>One of the options is none of this vendor&apos;s.</source>
        <translation>このベンダーにはないオプションがあります。</translation>
    </message>
    <message>
        <source>The line below the options names those that there are.</source>
        <translation>使えるオプションは、オプション欄の下に示しています。</translation>
    </message>
    <message>
        <source>This is too much for a source.</source>
        <translation>取込元の設定として長すぎます。</translation>
    </message>
    <message>
        <source>The environment variable must be named YAGURA_SECRET_…</source>
        <translation>環境変数の名前は YAGURA_SECRET_ で始めてください。</translation>
    </message>
    <message>
        <source>Name it so where the collector is started.</source>
        <translation>取り込みを起動する側でも、この名前で設定してください。</translation>
    </message>
    <message>
        <source>The file&apos;s path must not go up with &quot;..&quot;.</source>
        <translation>ファイルのパスに「..」は使えません。</translation>
    </message>
    <message>
        <source>Files with keys lie in /etc/yagura or the folder of systemd&apos;s credentials.</source>
        <translation>キーのファイルは /etc/yagura か systemd のクレデンシャルのフォルダーに置いてください。</translation>
    </message>
    <message>
        <source>Without second_line= an escalation goes one level up in the incident&apos;s own policy in PagerDuty.</source>
        <translation>second_line= がない場合、エスカレーションは PagerDuty のインシデント自身のポリシーで 1 つ上のレベルに送られます。</translation>
    </message>
    <message>
        <source>Nobody in PagerDuty has the mail address in from=: whatever is written back is refused. Enter the address of somebody who is there.</source>
        <translation>from= のメールアドレスを持つユーザーが PagerDuty にいないため、書き戻しはすべて拒否されます。在籍しているユーザーのアドレスを登録してください。</translation>
    </message>
    <message>
        <source>Whether somebody in PagerDuty has the mail address in from= could not be checked with this key.</source>
        <translation>from= のメールアドレスを持つユーザーが PagerDuty にいるかどうか、このキーでは確認できませんでした。</translation>
    </message>
</context>
<context>
    <name>TicketText</name>
    <message>
        <source>Item</source>
        <comment>ticket</comment>
        <translation>対応項目</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>ticket</comment>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Host</source>
        <comment>ticket</comment>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>ticket</comment>
        <translation>サービス</translation>
    </message>
    <message>
        <source>State</source>
        <comment>ticket</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state and owner</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>ticket</comment>
        <translation>発生</translation>
    </message>
    <message>
        <source>First response</source>
        <comment>ticket</comment>
        <translation>一次対応</translation>
    </message>
    <message>
        <source>Recovered</source>
        <comment>ticket</comment>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>ticket</comment>
        <translation>解決</translation>
    </message>
    <message>
        <source>Monitor</source>
        <comment>ticket</comment>
        <translation>監視設定</translation>
    </message>
    <message>
        <source>Query</source>
        <comment>ticket</comment>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Why it exists</source>
        <comment>monitor intent</comment>
        <translation>監視の理由</translation>
    </message>
    <message>
        <source>What it means</source>
        <comment>monitor intent</comment>
        <translation>指標の意味</translation>
    </message>
    <message>
        <source>If ignored</source>
        <comment>monitor intent</comment>
        <translation>放置すると</translation>
    </message>
    <message>
        <source>History:</source>
        <comment>ticket</comment>
        <translation>経過：</translation>
    </message>
    <message>
        <source>(older lines are left out)</source>
        <comment>ticket</comment>
        <translation>（これより前の履歴は省略）</translation>
    </message>
    <message>
        <source>since when is not told; seen %1</source>
        <translation>発生時刻は不明（%1 に確認）</translation>
    </message>
</context>
<context>
    <name>TimelineText</name>
    <message>
        <source>Rule</source>
        <comment>actor</comment>
        <translation>自動</translation>
    </message>
    <message>
        <source>Vendor</source>
        <comment>actor</comment>
        <translation>取込元</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>発生：%1</translation>
    </message>
    <message>
        <source>Another signal of the same trouble: %1</source>
        <translation>同じ障害の別シグナル：%1</translation>
    </message>
    <message>
        <source>Fired again: %1</source>
        <translation>再発報：%1</translation>
    </message>
    <message>
        <source>Changed at the vendor: %1 → %2</source>
        <translation>取込元で変化：%1 → %2</translation>
    </message>
    <message>
        <source>Severity changed: %1 → %2</source>
        <translation>重要度の変化：%1 → %2</translation>
    </message>
    <message>
        <source>Everything has recovered at the vendors</source>
        <translation>すべてのシグナルが復旧</translation>
    </message>
    <message>
        <source>One signal has recovered at the vendor</source>
        <translation>シグナルが 1 件復旧</translation>
    </message>
    <message>
        <source>Acknowledged at the vendor</source>
        <translation>取込元で確認</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Watching until %1</source>
        <translation>静観 %1 まで</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>静観</translation>
    </message>
    <message>
        <source>Escalated to the second line</source>
        <translation>二次運用へ引き渡し</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Customer assigned</source>
        <translation>顧客を割当</translation>
    </message>
    <message>
        <source>First response done</source>
        <translation>一次対応完了</translation>
    </message>
    <message>
        <source>Remembered for next time: %1 %2</source>
        <translation>判別キーとして登録：%1 %2</translation>
    </message>
    <message>
        <source>Asked to send again: %1</source>
        <translation>再送を依頼：%1</translation>
    </message>
    <message>
        <source>A signal moved to item #%1, which is the same trouble</source>
        <translation>シグナルが同じ障害の対応項目 #%1 へ移動</translation>
    </message>
    <message>
        <source>Closed: all its signals moved to another item</source>
        <translation>すべてのシグナルが別の対応項目へ移ったため終了</translation>
    </message>
    <message>
        <source>The watch is over: look at it again</source>
        <translation>静観が終了：再確認が必要</translation>
    </message>
    <message>
        <source>Resolved by rule: it stayed recovered</source>
        <translation>復旧が続いたため自動で解決</translation>
    </message>
    <message>
        <source>%1 had it already: %2</source>
        <translation>%1 では反映済み：%2</translation>
    </message>
    <message>
        <source>Sent to %1: %2</source>
        <translation>%1 へ送信済み：%2</translation>
    </message>
    <message>
        <source>Could not be sent to %1: %2</source>
        <translation>%1 へ送信できず：%2</translation>
    </message>
    <message>
        <source>%1 refused: %2</source>
        <translation>%1 が拒否：%2</translation>
    </message>
    <message>
        <source>Not sent to %1, since the source was removed: %2</source>
        <translation>%1 への送信を取りやめました（取込元が削除されたため）: %2</translation>
    </message>
    <message>
        <source>Opened: %1. The vendor&apos;s time lies ahead of ours and is not counted</source>
        <translation>発生：%1。ベンダーの時刻がこちらより先のため採用していません</translation>
    </message>
    <message>
        <source>Opened: %1. The vendor does not say since when</source>
        <translation>発生：%1。ベンダーは発生時刻を示していません</translation>
    </message>
    <message>
        <source>The vendor says now since when: %1</source>
        <translation>発生時刻がベンダーから示されました：%1</translation>
    </message>
    <message>
        <source>Title changed at the vendor; before: %1</source>
        <translation>ベンダー側で件名が変わりました。変更前：%1</translation>
    </message>
    <message>
        <source>Merged at the vendor into an incident that is not read yet (%1)</source>
        <translation>ベンダー側で、まだ取り込んでいないインシデント（%1）に統合されました</translation>
    </message>
    <message>
        <source>Acknowledgement ended at the vendor by our escalation</source>
        <translation>こちらのエスカレーションにより、ベンダー側の確認が終わりました</translation>
    </message>
    <message>
        <source>Acknowledgement taken back at the vendor</source>
        <translation>ベンダー側で確認が取り消されました</translation>
    </message>
    <message>
        <source>Acknowledgement taken back at the vendor; now with %1 there</source>
        <translation>ベンダー側で確認が取り消されました。現在の割り当ては %1</translation>
    </message>
    <message>
        <source>Acknowledgement taken back at the vendor; %1 had it</source>
        <translation>ベンダー側で確認が取り消されました。担当は %1 でした</translation>
    </message>
    <message>
        <source>Acknowledgement taken back at the vendor; %1 had it, now with %2 there</source>
        <translation>ベンダー側で確認が取り消されました。担当は %1 でした。現在の割り当ては %2</translation>
    </message>
    <message>
        <source>Handed to %1 at the vendor</source>
        <translation>ベンダー側で %1 に割り当てられました</translation>
    </message>
    <message>
        <source>Handed from %1 to %2 at the vendor</source>
        <translation>ベンダー側で %1 から %2 に割り当てが変わりました</translation>
    </message>
    <message>
        <source>Merged at the vendor: it goes on in item #%1</source>
        <translation>ベンダー側で統合されました。続きは対応項目 #%1 です</translation>
    </message>
    <message>
        <source>The same trouble as item #%1: it goes on there</source>
        <translation>対応項目 #%1 と同じ障害です。続きはそちらです</translation>
    </message>
    <message>
        <source>Took up item #%1 with its owner and state: %2</source>
        <translation>対応項目 #%1 を担当と状態ごと引き取りました：%2</translation>
    </message>
    <message>
        <source>Took up item #%1: %2</source>
        <translation>対応項目 #%1 を引き取りました：%2</translation>
    </message>
    <message>
        <source>Customer found by its key</source>
        <translation>キーから顧客を特定しました</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n 秒前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 時間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
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
        <translation>対応キューをまだ読み込んでいません。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>severity, how many are open</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>未解決の対応項目はありません。</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>未解決：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>first responses</comment>
        <translation>
            <numerusform>一次対応の超過 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known whether anything is open.</source>
        <translation>未対応の項目があるかどうか分かりません。</translation>
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
        <translation>PagerDuty は送信者のない書き戻しを受け付けません。リーダーが「取込元」の「編集」で、PagerDuty ユーザーのメールアドレスを from= に登録したうえで、再送してください。</translation>
    </message>
    <message>
        <source>Nobody in PagerDuty has the mail address of this source&apos;s from= any more. A lead enters that of somebody who is there (Sources, Edit). Then send this again.</source>
        <translation>この取込元の from= のメールアドレスを持つユーザーは、もう PagerDuty にいません。リーダーが「取込元」の「編集」で、在籍しているユーザーのアドレスを登録したうえで、再送してください。</translation>
    </message>
    <message>
        <source>It stands at the last level of its escalation policy already: nobody was called. Call the second line by telephone.</source>
        <translation>すでにエスカレーションポリシーの最後のレベルにあるため、誰も呼び出していません。二次運用へ電話してください。</translation>
    </message>
    <message>
        <source>PagerDuty does not tell at which level it stands, so nobody was called. Escalate it in PagerDuty, or call the second line by telephone.</source>
        <translation>PagerDuty からは現在のレベルが分からないため、誰も呼び出していません。PagerDuty でエスカレーションするか、二次運用へ電話してください。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Critical</source>
        <comment>severity</comment>
        <translation>緊急</translation>
    </message>
    <message>
        <source>High</source>
        <comment>severity</comment>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>severity</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>severity</comment>
        <translation>低</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>severity</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>item state</comment>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Watching</source>
        <comment>item state</comment>
        <translation>静観中</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>item state</comment>
        <translation>二次運用</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>item state</comment>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>New</source>
        <comment>item state</comment>
        <translation>未着手</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <comment>item kind</comment>
        <translation>問い合わせ</translation>
    </message>
    <message>
        <source>Abuse</source>
        <comment>item kind</comment>
        <translation>Abuse</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <comment>item kind</comment>
        <translation>保守</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>item kind</comment>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <comment>button</comment>
        <translation>確認</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>button</comment>
        <translation>静観</translation>
    </message>
    <message>
        <source>Escalate</source>
        <comment>button</comment>
        <translation>二次運用へ</translation>
    </message>
    <message>
        <source>Resolve</source>
        <comment>button</comment>
        <translation>解決</translation>
    </message>
    <message>
        <source>Reopen</source>
        <comment>button</comment>
        <translation>再開</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>button</comment>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Take this item: you own it, and PagerDuty is told.</source>
        <translation>この対応項目を引き受け、PagerDuty にも確認を送ります。</translation>
    </message>
    <message>
        <source>Wait on purpose until a time. Datadog is muted until then, PagerDuty is acknowledged.</source>
        <translation>時刻を決めて静観します。それまで Datadog をミュートし、PagerDuty には確認を送ります。</translation>
    </message>
    <message>
        <source>Hand this item to the second line.</source>
        <translation>この対応項目を二次運用へ引き渡します。</translation>
    </message>
    <message>
        <source>Close this item. PagerDuty is told.</source>
        <translation>この対応項目を解決し、PagerDuty にも伝えます。</translation>
    </message>
    <message>
        <source>Open this item again.</source>
        <translation>この対応項目を再開します。</translation>
    </message>
    <message>
        <source>Say whose this is, and remember it for next time.</source>
        <translation>顧客を割り当て、次回も判別できるように登録します。</translation>
    </message>
    <message>
        <source>The first-line duty is done: stop the first-response clock.</source>
        <translation>一次対応を完了とし、一次対応の時計を止めます。</translation>
    </message>
    <message>
        <source>Write a note. It also goes to PagerDuty where there is an incident.</source>
        <translation>メモを残します。インシデントがあれば PagerDuty にも送ります。</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <comment>delivery</comment>
        <translation>確認</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>delivery</comment>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Resolve</source>
        <comment>delivery</comment>
        <translation>解決</translation>
    </message>
    <message>
        <source>Escalate</source>
        <comment>delivery</comment>
        <translation>エスカレーション</translation>
    </message>
    <message>
        <source>Mute (downtime)</source>
        <comment>delivery</comment>
        <translation>ミュート（ダウンタイム）</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>delivery state</comment>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>delivery state</comment>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>delivery state</comment>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>delivery state</comment>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>delivery state</comment>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Tag</source>
        <comment>customer key</comment>
        <translation>タグ</translation>
    </message>
    <message>
        <source>PagerDuty service</source>
        <comment>customer key</comment>
        <translation>PagerDuty サービス</translation>
    </message>
    <message>
        <source>Host</source>
        <comment>customer key</comment>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>customer key</comment>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>button</comment>
        <translation>顧客割当</translation>
    </message>
    <message>
        <source>Responded</source>
        <comment>button</comment>
        <translation>一次対応完了</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>vendor state</comment>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Warn</source>
        <comment>vendor state</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>No Data</source>
        <comment>vendor state</comment>
        <translation>データなし</translation>
    </message>
    <message>
        <source>OK</source>
        <comment>vendor state</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>triggered</source>
        <comment>vendor state</comment>
        <translation>トリガー</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>vendor state</comment>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>resolved</source>
        <comment>vendor state</comment>
        <translation>解決済み</translation>
    </message>
</context>
<context>
    <name>yagura::models::BreakerModel</name>
    <message>
        <source>%1, open</source>
        <comment>late by, not answered yet</comment>
        <translation>%1（一次対応なし）</translation>
    </message>
    <message>
        <source>Late by</source>
        <comment>column</comment>
        <translation>超過</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>column</comment>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>column</comment>
        <translation>件名</translation>
    </message>
    <message>
        <source>%1, fired %2</source>
        <comment>severity, time</comment>
        <translation>%1、発生 %2</translation>
    </message>
    <message>
        <source>Fired</source>
        <comment>column</comment>
        <translation>発生</translation>
    </message>
</context>
<context>
    <name>yagura::models::BulkRun</name>
    <message>
        <source>Not checked yet</source>
        <comment>bulk action</comment>
        <translation>未確認</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>vendor: what is written there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Here only: nothing is written to a vendor</source>
        <translation>Yagura のみ（取込元への書き戻しなし）</translation>
    </message>
    <message>
        <source>Not possible.</source>
        <comment>bulk action</comment>
        <translation>実行できません。</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Under way …</source>
        <translation>実行中…</translation>
    </message>
    <message numerus="yes">
        <source>Done; %n write(s) to vendors asked for</source>
        <translation>
            <numerusform>完了（書き戻し %n 件を依頼）</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <comment>bulk action</comment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Kept on this computer; sent when the connection is back</source>
        <translation>この端末に保管（接続が戻り次第送信）</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>未実施：%1</translation>
    </message>
    <message>
        <source>Not done: stopped before its turn</source>
        <translation>未実施：実行前に中止</translation>
    </message>
    <message>
        <source>Asking what will happen …</source>
        <translation>影響を確認しています…</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n item(s) can be changed in this way.</source>
        <translation>
            <numerusform>選択した %n 件は、いずれもこの操作を実行できません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” will be done to %n item(s).</source>
        <translation>
            <numerusform>%n 件に「%1」を実行します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot, and stay(s) as they are.</source>
        <comment>items</comment>
        <translation>
            <numerusform>%n 件は対象外で、そのまま残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>完了 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept for later</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>保管 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>拒否 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>中止 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <comment>bulk action</comment>
        <translation>
            <numerusform>残り %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The database cannot be reached, so what is possible is not known. What you start is kept on this computer, sent when the connection is back, and checked then.</source>
        <translation>データベースに接続できないため、実行できるかどうかは確認できません。実行した操作はこの端末に保管し、接続が戻り次第送信して確認します。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them still fire(s) at the vendor.</source>
        <comment>items</comment>
        <translation>
            <numerusform>うち %n 件は取込元でまだ発報中です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has/have an owner already and become(s) yours.</source>
        <comment>items</comment>
        <translation>
            <numerusform>うち %n 件にはすでに担当がいます。実行すると自分の担当に変わります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 × %3</source>
        <comment>vendor: what is written there × how often</comment>
        <translation>%1：%2 × %3</translation>
    </message>
    <message>
        <source>Written to vendors, each at the pace that it allows — %1</source>
        <translation>書き戻し（各取込元の上限を守って順に送信） — %1</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is written to %1 for %n item(s).</source>
        <translation>
            <numerusform>%n 件は %1 には何も書き戻しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity: title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Item</source>
        <comment>column</comment>
        <translation>対応項目</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>column</comment>
        <translation>顧客</translation>
    </message>
    <message>
        <source>What will happen</source>
        <comment>column</comment>
        <translation>実行内容</translation>
    </message>
    <message>
        <source>What came of it</source>
        <comment>column</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>The text is too long: %1 characters, and %2 are possible. Shorten it.</source>
        <translation>文章が長すぎます（%1 文字、上限は %2 文字）。短くしてください。</translation>
    </message>
    <message>
        <source>The end of the watch has passed. Choose a later one.</source>
        <translation>静観の期限を過ぎています。後の時刻を選んでください。</translation>
    </message>
</context>
<context>
    <name>yagura::models::CardItemModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>state of an item and who has it</comment>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>severity, time</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>yagura::models::ContactModel</name>
    <message>
        <source>in hours now</source>
        <comment>contact</comment>
        <translation>今は時間内</translation>
    </message>
    <message>
        <source>no hours given</source>
        <comment>contact</comment>
        <translation>時間の指定なし</translation>
    </message>
    <message>
        <source>read the hours yourself</source>
        <comment>contact</comment>
        <translation>時間は要確認</translation>
    </message>
    <message>
        <source>not now</source>
        <comment>contact</comment>
        <translation>時間外</translation>
    </message>
    <message>
        <source>%1 (not now)</source>
        <comment>hours of a contact</comment>
        <translation>%1（時間外）</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <comment>place in calling order, name, whether to call now</comment>
        <translation>%1番&#x3000;%2、%3</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Reading</source>
        <comment>column</comment>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Role</source>
        <comment>column</comment>
        <translation>役割</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>column</comment>
        <translation>電話</translation>
    </message>
    <message>
        <source>Hours</source>
        <comment>column</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>Mail</source>
        <comment>column</comment>
        <translation>メール</translation>
    </message>
    <message>
        <source>none</source>
        <comment>cell that is read aloud</comment>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>yagura::models::DeliveryModel</name>
    <message>
        <source>Try %1 at %2</source>
        <translation>%2 に %1 回目を送信</translation>
    </message>
    <message numerus="yes">
        <source>Waiting, tried %n time(s)</source>
        <translation>
            <numerusform>待機中（%n 回試行）</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Vendor</source>
        <comment>column</comment>
        <translation>取込元</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>The vendor&apos;s words</source>
        <comment>column</comment>
        <translation>取込元の返答</translation>
    </message>
</context>
<context>
    <name>yagura::models::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <comment>column of raw data</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column of raw data</comment>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>yagura::models::NoiseModel</name>
    <message>
        <source>%1 min</source>
        <comment>minutes that people spent</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2, monitor %3)</source>
        <comment>name, source, vendor&apos;s id</comment>
        <translation>%1（%2、監視設定 %3）</translation>
    </message>
    <message>
        <source>From a person&apos;s acknowledge to a person&apos;s resolve, summed over its items</source>
        <translation>人が確認してから人が解決するまでの時間の合計です</translation>
    </message>
    <message>
        <source>The share of its items on which no person did anything</source>
        <translation>誰も何も操作しなかった項目の割合です</translation>
    </message>
    <message>
        <source>Monitor</source>
        <comment>column</comment>
        <translation>監視設定</translation>
    </message>
    <message>
        <source>Alerts</source>
        <comment>column</comment>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Time of people</source>
        <comment>column</comment>
        <translation>対応時間</translation>
    </message>
    <message>
        <source>Without action</source>
        <comment>column</comment>
        <translation>操作なし</translation>
    </message>
</context>
<context>
    <name>yagura::models::NoticeController</name>
    <message numerus="yes">
        <source>%n new alert(s)</source>
        <comment>notice on the desktop</comment>
        <translation>
            <numerusform>新しいアラートが %n 件あります</numerusform>
        </translation>
    </message>
    <message>
        <source>The worst: %1, %2</source>
        <comment>notice: severity, title</comment>
        <translation>最も重いアラート：%1、%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>notice: severity, title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Now %1: %2</source>
        <comment>notice: severity, title</comment>
        <translation>%1に上がりました：%2</translation>
    </message>
    <message>
        <source>%1, again: %2</source>
        <comment>notice: severity, title</comment>
        <translation>%1（再発）：%2</translation>
    </message>
    <message>
        <source>%1, acknowledgement taken back: %2</source>
        <comment>notice: severity, title</comment>
        <translation>%1・確認が取り消されました：%2</translation>
    </message>
    <message>
        <source>%1, the vendor says otherwise: %2</source>
        <comment>notice: severity, title</comment>
        <translation>%1・ベンダー側の状態と食い違い：%2</translation>
    </message>
</context>
<context>
    <name>yagura::models::OnCallController</name>
    <message>
        <source>On call: unknown</source>
        <translation>オンコール：不明</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%1 ほか %n 名</numerusform>
        </translation>
    </message>
    <message>
        <source>On call: unknown since %1</source>
        <translation>オンコール：%1 から不明</translation>
    </message>
    <message>
        <source>On call: %1 (as of %2)</source>
        <translation>オンコール：%1（%2 時点）</translation>
    </message>
    <message>
        <source>On call: nobody</source>
        <translation>オンコール：該当者なし</translation>
    </message>
    <message>
        <source>On call: %1 until %2</source>
        <translation>オンコール：%1（%2 まで）</translation>
    </message>
    <message>
        <source>On call: %1</source>
        <translation>オンコール：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>schedule and policy</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>always</source>
        <comment>on call</comment>
        <translation>常時</translation>
    </message>
    <message>
        <source>Level %1: %2, %3, %4</source>
        <comment>level, person, where, until</comment>
        <translation>レベル %1：%2、%3、%4</translation>
    </message>
    <message>
        <source>%1 has not told yet who is on call.</source>
        <translation>%1 からオンコール担当者をまだ取得していません。</translation>
    </message>
    <message>
        <source>%1, read at %2</source>
        <comment>source</comment>
        <translation>%1（%2 取得）</translation>
    </message>
    <message>
        <source>It cannot be read now: %1</source>
        <translation>現在取得できません：%1</translation>
    </message>
    <message>
        <source>The database did not answer: this may be old.</source>
        <translation>データベースが応答しませんでした。この内容は古い可能性があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>ほか %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::models::PaletteModel</name>
    <message>
        <source>Action</source>
        <comment>palette</comment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Pane</source>
        <comment>palette</comment>
        <translation>パネル</translation>
    </message>
    <message>
        <source>Perspective</source>
        <comment>palette</comment>
        <translation>作業画面</translation>
    </message>
    <message>
        <source>Saved view</source>
        <comment>palette</comment>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>Setting</source>
        <comment>palette</comment>
        <translation>設定</translation>
    </message>
    <message>
        <source>Item</source>
        <comment>palette</comment>
        <translation>対応項目</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>palette</comment>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>palette</comment>
        <translation>最近</translation>
    </message>
    <message>
        <source>key %1</source>
        <comment>read aloud</comment>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>not possible now: %1</source>
        <comment>read aloud</comment>
        <translation>今はできません：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts read aloud</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>yagura::models::QueueModel</name>
    <message>
        <source>Recovered</source>
        <comment>mark</comment>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>customer</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Watching until %1</source>
        <comment>item state</comment>
        <translation>静観 %1 まで</translation>
    </message>
    <message>
        <source>Recovered</source>
        <comment>item state</comment>
        <translation>復旧</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>customer and its reading</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nobody has it.</source>
        <translation>担当が決まっていません。</translation>
    </message>
    <message>
        <source>Not up to date: %1</source>
        <translation>更新が止まっています：%1</translation>
    </message>
    <message>
        <source>Severity</source>
        <comment>column</comment>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Age</source>
        <comment>column</comment>
        <translation>経過</translation>
    </message>
    <message>
        <source>First response</source>
        <comment>column</comment>
        <translation>一次対応まで</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>column</comment>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>column</comment>
        <translation>件名</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>column</comment>
        <translation>担当</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>column</comment>
        <translation>取込元</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>mark</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Without a host</source>
        <comment>group</comment>
        <translation>ホストなし</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>group</comment>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>all: %1</source>
        <comment>group</comment>
        <translation>すべて%1</translation>
    </message>
    <message>
        <source>nobody has them</source>
        <comment>group</comment>
        <translation>すべて担当なし</translation>
    </message>
    <message>
        <source>%1 has them</source>
        <comment>group</comment>
        <translation>担当はすべて %1</translation>
    </message>
    <message>
        <source>Group %1, %2</source>
        <comment>read aloud</comment>
        <translation>グループ %1、%2</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>item state</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Recovered, unhandled</source>
        <comment>item state</comment>
        <translation>復旧・未対応</translation>
    </message>
    <message numerus="yes">
        <source>Fired %n time(s) in this item.</source>
        <translation>
            <numerusform>この項目で %n 回発報しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Host</source>
        <comment>column</comment>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Nobody knows yet whose this is: assign the customer.</source>
        <translation>どの顧客か未判別です。顧客を割り当ててください。</translation>
    </message>
    <message>
        <source>%1+</source>
        <comment>age, at least</comment>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>Merged, not read yet</source>
        <comment>item state</comment>
        <translation>統合先が未取得</translation>
    </message>
    <message>
        <source>Formerly: %1</source>
        <translation>以前の件名：%1</translation>
    </message>
    <message>
        <source>The vendor gave it to %1; nobody here has it.</source>
        <translation>ベンダー側の割り当ては %1 です。ここではまだ誰も担当していません。</translation>
    </message>
</context>
<context>
    <name>yagura::models::SimilarModel</name>
    <message>
        <source>recovered by itself</source>
        <comment>how an item ended</comment>
        <translation>自然復旧</translation>
    </message>
    <message>
        <source>merged into another item</source>
        <comment>how an item ended</comment>
        <translation>別項目に統合</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>how an item ended</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>resolved by %1</source>
        <comment>how an item ended</comment>
        <translation>%1 が解決</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person and note</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>column</comment>
        <translation>解決日時</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>column</comment>
        <translation>件名</translation>
    </message>
    <message>
        <source>How it ended</source>
        <comment>column</comment>
        <translation>結果</translation>
    </message>
    <message>
        <source>To response</source>
        <comment>column</comment>
        <translation>一次対応まで</translation>
    </message>
    <message>
        <source>To resolution</source>
        <comment>column</comment>
        <translation>解決まで</translation>
    </message>
    <message>
        <source>Last note</source>
        <comment>column</comment>
        <translation>最後のメモ</translation>
    </message>
    <message>
        <source>Nothing like this was resolved before.</source>
        <translation>似た項目の解決実績はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the same monitor.</source>
        <translation>
            <numerusform>同じ監視設定の項目が %n 件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the same host or customer with a title that is alike.</source>
        <translation>
            <numerusform>同じホストまたは顧客で、件名の似た項目が %n 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 recovered by themselves; half were over within %2.</source>
        <translation>うち %1 件は自然復旧、半数は %2 以内に解決しています。</translation>
    </message>
</context>
<context>
    <name>yagura::models::SourceListModel</name>
    <message>
        <source>never</source>
        <comment>last good poll</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>duration of a poll</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>column</comment>
        <translation>取込元</translation>
    </message>
    <message>
        <source>Vendor</source>
        <comment>column</comment>
        <translation>ベンダー</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Last good poll</source>
        <comment>column</comment>
        <translation>最終取込</translation>
    </message>
    <message>
        <source>Poll takes</source>
        <comment>column</comment>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Requests left</source>
        <comment>column</comment>
        <translation>残りリクエスト</translation>
    </message>
    <message>
        <source>Polled by</source>
        <comment>column</comment>
        <translation>取込担当</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>column</comment>
        <translation>読取不可</translation>
    </message>
</context>
<context>
    <name>yagura::models::SourceStatusModel</name>
    <message>
        <source>never</source>
        <comment>last good poll</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>source and age</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <comment>source</comment>
        <translation>%1 一時停止中</translation>
    </message>
    <message>
        <source>%1 not read yet</source>
        <comment>source</comment>
        <translation>%1 未取得</translation>
    </message>
    <message>
        <source>%1 last good %2: %3</source>
        <comment>source, age, reason</comment>
        <translation>%1 %2で停止：%3</translation>
    </message>
    <message>
        <source>nobody polls it</source>
        <comment>source</comment>
        <translation>取込担当なし</translation>
    </message>
    <message>
        <source>silent</source>
        <comment>source</comment>
        <translation>更新なし</translation>
    </message>
    <message>
        <source>Last good poll: %1</source>
        <translation>最後の取込：%1</translation>
    </message>
    <message>
        <source>A poll takes %1 ms.</source>
        <translation>取込の所要時間：%1 ms</translation>
    </message>
    <message>
        <source>Requests left: %1 of %2</source>
        <translation>残りリクエスト：%1 / %2</translation>
    </message>
    <message>
        <source>Nobody polls it now.</source>
        <translation>現在、取り込んでいる端末はありません。</translation>
    </message>
    <message>
        <source>Polled by %1</source>
        <translation>取込担当：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be read in the last 24 h.</source>
        <translation>
            <numerusform>直近 24 時間に読めなかった記録：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>This queue may not be complete: %1</source>
        <translation>このキューは完全でない可能性があります：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sources</comment>
        <translation>・</translation>
    </message>
    <message>
        <source>database lost</source>
        <comment>source</comment>
        <translation>DB 切断中</translation>
    </message>
    <message>
        <source>The database does not answer: how it is now is not known here.</source>
        <translation>データベースが応答しないため、今の状態はここでは分かりません。</translation>
    </message>
    <message>
        <source>%1 paused, last good %2</source>
        <comment>source, age</comment>
        <translation>%1 一時停止中（最終取込 %2）</translation>
    </message>
    <message>
        <source>%1 was never read (%2)</source>
        <comment>source, reason</comment>
        <translation>%1：一度も取り込めていません（%2）</translation>
    </message>
    <message>
        <source>%1 never read whole (%2)</source>
        <comment>source, reason</comment>
        <translation>%1：全件は未取込（%2）</translation>
    </message>
</context>
<context>
    <name>yagura::models::TimelineModel</name>
    <message>
        <source>Reading older lines …</source>
        <translation>以前の履歴を読み込み中…</translation>
    </message>
    <message>
        <source>Older lines could not be read. Press Enter to try again.</source>
        <translation>以前の履歴を読み込めませんでした。Enter でもう一度試します。</translation>
    </message>
    <message>
        <source>Show older lines (Enter)</source>
        <translation>以前の履歴を表示（Enter）</translation>
    </message>
</context>
<context>
    <name>yagura::models::ViewsController</name>
    <message>
        <source>%1 (changed)</source>
        <comment>name of a saved view</comment>
        <translation>%1（変更あり）</translation>
    </message>
    <message>
        <source>The view “%1” was removed or is no longer shared. What you see stays as it is.</source>
        <translation>ビュー「%1」は削除されたか、共有が解除されました。表示はそのままです。</translation>
    </message>
    <message>
        <source>This view does not exist any more.</source>
        <translation>このビューはもうありません。</translation>
    </message>
    <message>
        <source>The view “%1” was changed by somebody else. What you see stays as it is.</source>
        <translation>ビュー「%1」はほかの人が変更しました。今の表示はそのままです。</translation>
    </message>
</context>
<context>
    <name>yagura::presence::BusNotifier</name>
    <message>
        <source>Open</source>
        <comment>button of a notice on the desktop</comment>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>yagura::ui::AboutDialog</name>
    <message>
        <source>About Yagura</source>
        <translation>Yagura について</translation>
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
        <translation>24 時間見守る運用室のためのデスクトップです。</translation>
    </message>
    <message>
        <source>Free software under the GPL, version 3 or later: use it, study it, change it and pass it on. It comes without any warranty.</source>
        <translation>GPL バージョン 3 以降に基づくフリーソフトウェアです。使用・調査・改変・再配布ができます。無保証です。</translation>
    </message>
    <message>
        <source>© 2026 the Yagura contributors · Qt %1</source>
        <comment>copyright and the version of Qt</comment>
        <translation>© 2026 Yagura 開発者一同・Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>dialog</comment>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>yagura::ui::BulkDialog</name>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n 件を%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry: %n item(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n 件を再試行</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>button</comment>
        <translation>閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are still to do. Stop before them? What is done stays done.</source>
        <translation>
            <numerusform>未実行の項目が %n 件あります。ここで中止しますか？完了した分は取り消されません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>中止して閉じる</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>%1: several items</source>
        <comment>dialog</comment>
        <translation>%1（一括）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <comment>dialog</comment>
        <translation>
            <numerusform>%1：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Note for each</source>
        <translation>各項目へのメモ</translation>
    </message>
    <message>
        <source>Note for each (may stay empty)</source>
        <translation>各項目へのメモ（任意）</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>watch</comment>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>watch</comment>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>Items and what happens to them</source>
        <translation>対応項目と実行内容</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Begin (Ctrl+Enter)</source>
        <translation>実行（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>What is done stays done; the rest is left as it is.</source>
        <translation>完了した分は取り消さず、残りは実行しません。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are not answered yet. Close all the same? What cannot be kept on this computer is then lost when Yagura is closed.</source>
        <translation>
            <numerusform>%n 件の結果がまだ届いていません。それでも閉じますか？この端末に保管できない操作は、Yagura を終了すると失われます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>それでも閉じる</translation>
    </message>
    <message>
        <source>Wait</source>
        <comment>button</comment>
        <translation>待機</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are not done. Close all the same? Which they are and why is then not shown any more.</source>
        <translation>
            <numerusform>%n 件は実行されていません。それでも閉じますか？閉じると、どの項目かとその理由を確認できなくなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep open</source>
        <comment>button</comment>
        <translation>開いたまま</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Throw away what you wrote?</source>
        <translation>まだ何も実行していません。入力した文章を破棄しますか？</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Watch until (%1)</source>
        <comment>a time zone</comment>
        <translation>静観の期限（%1）</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ChartDock</name>
    <message>
        <source>Counting …</source>
        <translation>集計しています…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>As of %1, %2: the database does not answer. This is counted again by itself.</source>
        <translation>%1 時点（%2）の集計です。データベースが応答しません。復帰すると自動で集計し直します。</translation>
    </message>
    <message>
        <source>Nothing is known that could be counted.</source>
        <translation>集計できるものがあるかどうか分かりません。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ChartPane</name>
    <message>
        <source>The metric around the alert</source>
        <translation>アラート前後の指標</translation>
    </message>
    <message>
        <source>Plus and minus zoom, 0 shows all, arrows move, Shift with an arrow reads the values.</source>
        <translation>＋と−で拡大・縮小、0 で全体表示、矢印で移動、Shift＋矢印で値を読みます。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is no chart yet.</source>
        <translation>グラフはまだありません。</translation>
    </message>
    <message>
        <source>Look closer. The wheel does it too, and dragging over a part.</source>
        <translation>拡大します。ホイールや範囲のドラッグでもできます。</translation>
    </message>
    <message>
        <source>See more.</source>
        <translation>縮小します。</translation>
    </message>
    <message>
        <source>All of it is in view.</source>
        <translation>全体を表示しています。</translation>
    </message>
    <message>
        <source>All</source>
        <comment>chart</comment>
        <translation>全体</translation>
    </message>
    <message>
        <source>Show all of it again.</source>
        <translation>全体の表示に戻します。</translation>
    </message>
    <message>
        <source>Asked …</source>
        <comment>chart</comment>
        <translation>依頼済み…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <comment>chart</comment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Ask the vendor for the values as they are now.</source>
        <translation>最新の値を取込元に依頼します。</translation>
    </message>
    <message>
        <source>It is asked for and comes with the collector&apos;s next round.</source>
        <translation>依頼済みです。次の取り込みで届きます。</translation>
    </message>
    <message>
        <source>Save …</source>
        <comment>chart</comment>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the chart as a picture (PNG).</source>
        <translation>グラフを画像（PNG）として保存します。</translation>
    </message>
    <message>
        <source>No chart was read for this item yet.</source>
        <translation>この項目のグラフはまだ取得していません。</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>グラフの保存</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>#%1  %2  —  %3</source>
        <comment>number, title, query</comment>
        <translation>#%1  %2  —  %3</translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>time, behind the query</comment>
        <translation>取得 %1</translation>
    </message>
    <message>
        <source>actions marked from %1 on</source>
        <comment>time, behind the query: older ones are not loaded</comment>
        <translation>操作の印は %1 以降</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>chart: shows the newest values</comment>
        <translation>現在</translation>
    </message>
    <message>
        <source>At the alert</source>
        <comment>chart</comment>
        <translation>発報時</translation>
    </message>
    <message>
        <source>Show the newest values.</source>
        <translation>最新の値を表示します。</translation>
    </message>
    <message>
        <source>Show the values around the alert.</source>
        <translation>発報前後の値を表示します。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::Composer</name>
    <message>
        <source>What the second line should know (may stay empty)</source>
        <translation>二次運用に伝えること（空欄でもかまいません）</translation>
    </message>
    <message>
        <source>Reason for the escalation</source>
        <translation>引き渡しの理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Hand this item to the second line:</source>
        <translation>この対応項目を二次運用へ引き渡します：</translation>
    </message>
    <message>
        <source>Escalate</source>
        <comment>composer</comment>
        <translation>二次運用へ</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>メモの保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>It is on its way.</source>
        <translation>送信中です。</translation>
    </message>
    <message>
        <source>Send it (Ctrl+Enter). What is written here is kept on this computer until then.</source>
        <translation>送信します（Ctrl+Enter）。送信するまで、書きかけの内容はこの端末に保存されます。</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>メモを書く</translation>
    </message>
    <message>
        <source>%1 characters: one note takes at most %2. Send it in parts.</source>
        <translation>%1 文字あります。1 件のメモは %2 文字までです。分けて送信してください。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ConnectionDialog</name>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ConnectionForm</name>
    <message>
        <source>A database of this computer alone</source>
        <translation>この端末だけのデータベース</translation>
    </message>
    <message>
        <source>To look around, or for a single desk. Yagura starts and keeps it itself.</source>
        <translation>試用や 1 台だけの運用向けです。Yagura が自動で起動・管理します。</translation>
    </message>
    <message>
        <source>The room&apos;s server, by its address</source>
        <translation>運用室のサーバー（アドレスで指定）</translation>
    </message>
    <message>
        <source>The room&apos;s server, by a service of ~/.pg_service.conf</source>
        <translation>運用室のサーバー（~/.pg_service.conf のサービス名で指定）</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>connection</comment>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Port</source>
        <comment>connection</comment>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>connection</comment>
        <translation>データベース</translation>
    </message>
    <message>
        <source>User</source>
        <comment>connection</comment>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Encryption</source>
        <comment>connection</comment>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>connection</comment>
        <translation>サービス</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <comment>user</comment>
        <translation>この端末と同じ</translation>
    </message>
    <message>
        <source>Yes, and check who the server is</source>
        <translation>する（接続先の証明書も確認）</translation>
    </message>
    <message>
        <source>Yes, whoever the server is</source>
        <translation>する（証明書は確認しない）</translation>
    </message>
    <message>
        <source>No: only inside a trusted network</source>
        <translation>しない（信頼できるネットワーク内のみ）</translation>
    </message>
    <message>
        <source>The password is read from ~/.pgpass; it is not kept here.</source>
        <translation>パスワードは ~/.pgpass から読み取り、ここには保存しません。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>接続テスト</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>✓ It works, as %1.</source>
        <comment>login</comment>
        <translation>✓ 接続できました（%1）。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ContactList</name>
    <message>
        <source>No number to call</source>
        <translation>電話番号がありません</translation>
    </message>
    <message>
        <source>Call %1: %2</source>
        <comment>name and number</comment>
        <translation>%1 に電話&#x3000;%2</translation>
    </message>
    <message>
        <source>Call the chosen contact</source>
        <translation>選んだ連絡先に電話</translation>
    </message>
    <message>
        <source>Hands the number to the phone program of this computer</source>
        <translation>この端末の電話ソフトに番号を渡します</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Contacts in calling order</source>
        <translation>架電順の連絡先</translation>
    </message>
    <message>
        <source>No contact is known. Ask a lead to enter one.</source>
        <translation>連絡先が登録されていません。リーダーに登録を依頼してください。</translation>
    </message>
    <message>
        <source>Mail of %1: %2</source>
        <comment>name and address</comment>
        <translation>%1 のメール&#x3000;%2</translation>
    </message>
    <message>
        <source>In calling order for this hour; a double-click calls</source>
        <translation>今の時間帯の架電順です。ダブルクリックで電話をかけます</translation>
    </message>
    <message>
        <source>In calling order for this hour; double-click or %1 calls</source>
        <translation>今の時間帯の架電順です。ダブルクリックまたは %1 で電話をかけます</translation>
    </message>
</context>
<context>
    <name>yagura::ui::CustomerDialog</name>
    <message>
        <source>Assign customer</source>
        <translation>顧客割当</translation>
    </message>
    <message>
        <source>Name or reading</source>
        <translation>名称またはフリガナ</translation>
    </message>
    <message>
        <source>Search customer</source>
        <translation>顧客を検索</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Remember for next time</source>
        <translation>判別キーとして登録</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>customer and its reading</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Remember nothing: this time only</source>
        <translation>登録しない（今回のみ）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind and value of a key</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Know it next time by</source>
        <translation>次回から顧客を判別するキー</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>The customers are being read … What you type is kept.</source>
        <translation>顧客を読み込んでいます… 入力した文字は失われません。</translation>
    </message>
    <message>
        <source>No customer is known yet: a lead enters the first one.</source>
        <translation>顧客がまだ登録されていません。リーダーが登録します。</translation>
    </message>
    <message>
        <source>No customer is called that. Type fewer letters, or the reading.</source>
        <translation>該当する顧客がありません。文字を減らすか、読みで入力してください。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::CustomerDock</name>
    <message>
        <source>This item has no customer yet.</source>
        <translation>この項目の顧客はまだ分かっていません。</translation>
    </message>
    <message>
        <source>Nothing of what came with it is known to belong to one.</source>
        <translation>届いた情報から顧客を判別できませんでした。</translation>
    </message>
    <message>
        <source>Assign customer</source>
        <translation>顧客割当</translation>
    </message>
    <message>
        <source>No item is chosen.</source>
        <translation>対応項目が選ばれていません。</translation>
    </message>
    <message>
        <source>Choose one in the queue; its customer is shown here.</source>
        <translation>キューで項目を選ぶと、その顧客をここに表示します。</translation>
    </message>
    <message>
        <source>This customer does not exist any more.</source>
        <translation>この顧客は登録されていません。</translation>
    </message>
    <message>
        <source>Reading the customer …</source>
        <translation>顧客を読み込んでいます…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>As of %1, %2: the database does not answer. Numbers and names may have changed since.</source>
        <translation>%1 時点（%2）の内容です。データベースが応答しないため、番号や名前が変わっている可能性があります。</translation>
    </message>
    <message>
        <source>Customer</source>
        <comment>dock title</comment>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Edit customer …</source>
        <translation>顧客を編集…</translation>
    </message>
    <message>
        <source>Change contacts, hours, notes and keys; the history keeps what was</source>
        <translation>連絡先・時間・メモ・判別キーを変更します。変更前の内容は履歴に残ります</translation>
    </message>
    <message>
        <source>This computer has no program for telephone calls. Dial %1 yourself.</source>
        <translation>この端末には電話をかけるソフトがありません。%1 へ電話機からかけてください。</translation>
    </message>
    <message>
        <source>As of %1, %2: it is being read again. The calling order is that of then.</source>
        <translation>%1 時点（%2）の内容です。読み直しています。電話をかける順も、その時点のものです。</translation>
    </message>
    <message>
        <source>Items of several customers are chosen.</source>
        <translation>複数の顧客の対応項目が選ばれています。</translation>
    </message>
    <message>
        <source>Choose one of them; its customer is shown here.</source>
        <translation>1 件を選ぶと、その顧客がここに表示されます。</translation>
    </message>
    <message>
        <source>It was removed since the item came. Assign the item to another one, if it is known whose it is.</source>
        <translation>対応項目の発生後に削除されました。どの顧客のものか分かれば、割り当て直してください。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::CustomerEditor</name>
    <message>
        <source>Customer: %1</source>
        <translation>顧客：%1</translation>
    </message>
    <message>
        <source>Basics</source>
        <comment>tab</comment>
        <translation>基本</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>tab</comment>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Environments and keys</source>
        <comment>tab</comment>
        <translation>環境と判別キー</translation>
    </message>
    <message>
        <source>History</source>
        <comment>tab</comment>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Reading (katakana)</source>
        <translation>フリガナ（カタカナ）</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英語名</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Service hours</source>
        <translation>対応時間</translation>
    </message>
    <message>
        <source> min</source>
        <comment>behind a number</comment>
        <translation> 分</translation>
    </message>
    <message>
        <source>First-response target</source>
        <translation>一次対応の目標時間</translation>
    </message>
    <message>
        <source>Note for operators</source>
        <translation>オペレーターへのメモ</translation>
    </message>
    <message>
        <source>Contacts, the first to call on top</source>
        <translation>連絡先（上から順に電話します）</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Place: account, region, cluster</source>
        <translation>場所（アカウント・リージョン・クラスター）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Keys by which what comes in is known (kinds: %1)</source>
        <translation>判別キー：届いた情報をこの顧客と判別する手がかり（種類：%1）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>Nothing was changed so far.</source>
        <translation>変更履歴はまだありません。</translation>
    </message>
    <message>
        <source>What somebody else wrote meanwhile</source>
        <translation>その間にほかの人が書いた内容</translation>
    </message>
    <message>
        <source>%1: emptied</source>
        <comment>field that somebody else emptied</comment>
        <translation>%1：空にされました</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and what somebody else wrote</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: rows of both stand in the list</source>
        <comment>list that two people changed</comment>
        <translation>%1：両方の行が一覧に入っています</translation>
    </message>
    <message>
        <source>Somebody changed this customer while you wrote, in places that you did not touch: they stand here as they wrote them. Look at them, and save again.</source>
        <translation>編集中に、ほかの人がこの顧客を変更しました。あなたが触れていない箇所なので、その内容をここに反映しました。確かめてから、もう一度保存してください。</translation>
    </message>
    <message>
        <source>Somebody changed this customer while you wrote. What they wrote where you wrote too stands below: take over what is good of it, and save again. What stands in the fields is then what holds.</source>
        <translation>編集中に、ほかの人がこの顧客を変更しました。あなたも書いた箇所へのその人の記入を下に示します。必要なものを取り入れて、もう一度保存してください。保存すると、各欄の内容が有効になります。</translation>
    </message>
    <message>
        <source>Other targets, in minutes</source>
        <translation>別の目標（分）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no target: write a severity or a kind and minutes, as in critical=5; inquiry=30; alert/critical=3.</source>
        <translation>「%1」は目標として読み取れません。重要度か種別と分数で書いてください（例：critical=5; inquiry=30; alert/critical=3）。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::CustomerPage</name>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>未解決の項目</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Last resolved</source>
        <translation>最近解決した項目</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind and value of a key</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Known by</source>
        <translation>判別キー</translation>
    </message>
    <message>
        <source>nothing: its items must be assigned by hand</source>
        <translation>なし（項目は手作業で割り当てます）</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Open items of the customer</source>
        <translation>この顧客の未解決の項目</translation>
    </message>
    <message>
        <source>Items of the customer that were resolved last</source>
        <translation>この顧客の最近解決した項目</translation>
    </message>
    <message>
        <source>Click an item, or press Enter on it, to open it</source>
        <translation>クリックまたは Enter で項目を開きます</translation>
    </message>
    <message>
        <source>Show in the queue</source>
        <translation>キューで表示</translation>
    </message>
    <message>
        <source>Narrow the queue to this customer&apos;s items</source>
        <translation>キューをこの顧客の項目に絞り込みます</translation>
    </message>
    <message>
        <source>Last like this item</source>
        <translation>この項目に似た過去の項目</translation>
    </message>
    <message>
        <source>Items like the chosen one that were resolved last</source>
        <translation>選んだ項目に似た、最近解決した項目</translation>
    </message>
</context>
<context>
    <name>yagura::ui::DaysChart</name>
    <message>
        <source>Alerts on each of 30 days</source>
        <translation>30 日間の日別アラート件数</translation>
    </message>
    <message>
        <source>The arrow keys move from day to day; the line above says the figures.</source>
        <translation>左右の矢印キーで日を移動します。件数は上の行に表示します。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>severity and count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: none</source>
        <comment>day without alerts</comment>
        <translation>%1：なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day and counts</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none in 30 days</source>
        <comment>alerts</comment>
        <translation>30 日間なし</translation>
    </message>
    <message numerus="yes">
        <source>%n in 30 days · at most %1 a day</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>30 日間で %n 件・最多 %1 件／日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::ui::DeliveriesPane</name>
    <message>
        <source>Send again</source>
        <translation>再送</translation>
    </message>
    <message>
        <source>Deliveries to vendors</source>
        <translation>取込元への書き戻し</translation>
    </message>
    <message>
        <source>Nothing was written to a vendor for this item yet. What you do with the buttons above is written back from here.</source>
        <translation>この対応項目の書き戻しはまだありません。上のボタンで行った操作が、ここから取込元へ書き戻されます。</translation>
    </message>
    <message>
        <source>The vendor said: %1</source>
        <translation>取込元の返答：%1</translation>
    </message>
    <message>
        <source>There is nothing to retry: it was sent or is being sent.</source>
        <translation>送信済みまたは送信中のため、再送は不要です。</translation>
    </message>
    <message>
        <source>Datadog has no acknowledge, and notes are not sent there: both are known in Yagura and in PagerDuty only. Watching mutes the monitor in Datadog until the watch ends.</source>
        <translation>Datadog に「確認」はなく、メモも送られません。どちらも Yagura と PagerDuty だけに伝わります。静観すると、静観が終わるまで Datadog の監視がミュートされます。</translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) are not listed.</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>ほかに古いものが %n 件あります（一覧には出ません）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::ui::DockTitle</name>
    <message>
        <source>Float this pane, or put it back</source>
        <translation>パネルを切り離す／元に戻す</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>パネルを閉じる</translation>
    </message>
</context>
<context>
    <name>yagura::ui::Docks</name>
    <message>
        <source>Pane: %1</source>
        <translation>パネル：%1</translation>
    </message>
    <message>
        <source>Show this pane and go to it; once more closes it</source>
        <translation>このパネルを表示して移動します。もう一度押すと閉じます</translation>
    </message>
</context>
<context>
    <name>yagura::ui::FirstRunPage</name>
    <message>
        <source>Welcome to Yagura</source>
        <translation>Yagura へようこそ</translation>
    </message>
    <message>
        <source>Two answers, and the desk is ready. Nothing is started before.</source>
        <translation>2 つの項目を選ぶと開始できます。選ぶまでは何も起動しません。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Where is the database?</source>
        <translation>データベースの場所</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>first run</comment>
        <translation>使い始める</translation>
    </message>
    <message>
        <source>Both can be changed later in %1.</source>
        <comment>the settings and their key</comment>
        <translation>どちらも後で%1から変更できます。</translation>
    </message>
    <message>
        <source>the settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>yagura::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>ヘルプ内を検索</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>本文</translation>
    </message>
</context>
<context>
    <name>yagura::ui::IntentDialog</name>
    <message>
        <source>Intent of the monitor</source>
        <translation>監視意図</translation>
    </message>
    <message>
        <source>Why does this monitor exist?</source>
        <translation>監視の理由</translation>
    </message>
    <message>
        <source>What does the metric mean?</source>
        <translation>指標の意味</translation>
    </message>
    <message>
        <source>What happens if it is ignored?</source>
        <translation>放置した場合の影響</translation>
    </message>
    <message>
        <source>Who asked for it?</source>
        <translation>依頼元</translation>
    </message>
    <message>
        <source>When to review it? (year-month-day, may stay empty)</source>
        <translation>見直し期限（年-月-日、空欄可）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Somebody changed this intent meanwhile, and another monitor is behind the item now. Copy what you wrote, and open the intent again.</source>
        <translation>その間にほかの人がこの監視意図を変更し、対応項目の監視も別のものに変わりました。書いた内容をコピーしてから、監視意図を開き直してください。</translation>
    </message>
    <message>
        <source>Emptied by somebody else meanwhile.</source>
        <translation>その間に、ほかの人が空にしました。</translation>
    </message>
    <message>
        <source>Written by somebody else meanwhile: %1</source>
        <translation>その間にほかの人が書いた内容：%1</translation>
    </message>
    <message>
        <source>Somebody changed this intent while you wrote. What they wrote stands below your words: take over what is good of it, and save again. Yours is then what holds.</source>
        <translation>書いている間に、ほかの人がこの監視意図を変更しました。相手の文は、あなたの文の下に表示しています。必要な部分を取り入れて、もう一度保存してください。あなたの文が残ります。</translation>
    </message>
    <message>
        <source>Somebody changed this intent while you wrote, in fields that you did not touch: they are as they wrote them now. Look at them, and save again.</source>
        <translation>書いている間に、ほかの人がこの監視意図のうちあなたが触れていない欄を変更しました。その欄は相手の文になっています。確認して、もう一度保存してください。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ItemActions</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>watch</comment>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>watch</comment>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>Until …</source>
        <comment>watch</comment>
        <translation>時刻を指定…</translation>
    </message>
    <message>
        <source>Choose an item in the queue first.</source>
        <translation>先にキューから対応項目を選んでください。</translation>
    </message>
    <message>
        <source>This is under way.</source>
        <translation>実行中です。</translation>
    </message>
    <message>
        <source>This acts on one item: choose its row.</source>
        <translation>1 件ずつの操作です。対象の行を選んでください。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ItemHeader</name>
    <message>
        <source>Customer not known</source>
        <translation>顧客不明</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state and owner</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>fired %n time(s)</source>
        <translation>
            <numerusform>発報 %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>muted at the vendor</source>
        <translation>取込元でミュート中</translation>
    </message>
    <message>
        <source>first response %1 late</source>
        <translation>一次対応 %1 超過</translation>
    </message>
    <message>
        <source>first response in %1</source>
        <translation>一次対応まで %1</translation>
    </message>
    <message>
        <source>recovered %1</source>
        <translation>復旧 %1</translation>
    </message>
    <message>
        <source>first response done</source>
        <translation>一次対応完了</translation>
    </message>
    <message>
        <source>first response: the clock starts %1</source>
        <translation>一次対応：時間計測は %1 から</translation>
    </message>
    <message>
        <source>first response not counted</source>
        <translation>一次対応：計測対象外</translation>
    </message>
</context>
<context>
    <name>yagura::ui::KeySheet</name>
    <message>
        <source>All keys are as they were at first.</source>
        <translation>すべてのキーを既定に戻しました。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Search: an action, or a key as Ctrl+G</source>
        <translation>操作の名前、または Ctrl+G のようなキーで検索</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>キー操作を検索</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とキー</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>Press the key here. Tab or Esc leaves the field.</source>
        <translation>ここで新しいキーを押します。Tab か Esc で抜けます。</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定に戻す</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>All keys to default</source>
        <translation>すべて既定に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>dialog</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>No action has this name or key.</source>
        <translation>該当する操作はありません。</translation>
    </message>
    <message>
        <source>none</source>
        <comment>key</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>To change a key: choose the action, press Enter, then the new key.</source>
        <translation>キーを変えるには、操作を選んで Enter を押し、続けて新しいキーを押します。</translation>
    </message>
    <message>
        <source>%1 moves about in lists and dialogs: add Ctrl or Alt.</source>
        <translation>%1 は一覧や画面の中の移動に使うキーです。Ctrl か Alt と組み合わせてください。</translation>
    </message>
    <message>
        <source>%1 belongs to the input method. Choose another key.</source>
        <translation>%1 は日本語入力が使うキーです。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>%1 already calls “%2” (%3). Press it once more to take it over; that action is then without a key.</source>
        <translation>%1 は「%2」（%3）に割り当て済みです。もう一度押すと置き換え、その操作はキーなしになります。</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>「%1」をキーなしにしました。</translation>
    </message>
    <message>
        <source>“%1” is on %2 now, wherever no text is typed.</source>
        <translation>「%1」を %2 にしました。文字の入力中は働きません。</translation>
    </message>
    <message>
        <source>“%1” is on %2 now.</source>
        <translation>「%1」を %2 にしました。</translation>
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
        <translation>本日</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>period</comment>
        <translation>
            <numerusform>%n 日間</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to count yet</source>
        <translation>まだ対象がありません</translation>
    </message>
    <message>
        <source>met · %1 of %2 in time</source>
        <translation>達成・%2 件中 %1 件が期限内</translation>
    </message>
    <message>
        <source>missed · %1 of %2 late</source>
        <translation>未達・%2 件中 %1 件が超過</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>not counted yet</comment>
        <translation>
            <numerusform>対応待ち %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, target %3 %, %4</source>
        <comment>period, share, target, basis</comment>
        <translation>%1：%2、目標 %3 %、%4</translation>
    </message>
    <message>
        <source>may lack alerts</source>
        <comment>share of first responses</comment>
        <translation>未取込のアラートの可能性あり</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ListEditor</name>
    <message>
        <source>%1: %2</source>
        <comment>button and list</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>row</comment>
        <translation>追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>row</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>row</comment>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <comment>row</comment>
        <translation>下へ</translation>
    </message>
</context>
<context>
    <name>yagura::ui::LoadDock</name>
    <message>
        <source>Load</source>
        <comment>dock title</comment>
        <translation>負荷</translation>
    </message>
    <message numerus="yes">
        <source>alerts an hour, mean of %n week(s)</source>
        <translation>
            <numerusform>1 時間あたりのアラート件数・%n 週間の平均</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert in the last 4 weeks.</source>
        <translation>直近 4 週間のアラートはありません。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::LoadMap</name>
    <message>
        <source>Alerts by hour and weekday</source>
        <translation>時刻・曜日別のアラート件数</translation>
    </message>
    <message>
        <source>The arrow keys move from hour to hour; the pane&apos;s head says the figure.</source>
        <translation>矢印キーで時間帯を移動します。件数はパネルの見出しに表示します。</translation>
    </message>
    <message>
        <source>Alerts an hour by weekday, the mean of the last 4 weeks; the present hour is framed</source>
        <translation>直近 4 週間の 1 時間あたり平均を曜日別に表示します。枠は現在の時間帯です</translation>
    </message>
    <message>
        <source>%1 %2:00–%3:00 · %4 an hour · %5 in %6 weeks</source>
        <comment>weekday, from, to, mean, count, weeks</comment>
        <translation>%1 %2:00～%3:00・1 時間あたり %4 件・%6 週間で %5 件</translation>
    </message>
    <message>
        <source>0</source>
        <comment>scale</comment>
        <translation>0</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <comment>scale</comment>
        <translation>%1 件／時</translation>
    </message>
    <message>
        <source>now</source>
        <comment>scale</comment>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>yagura::ui::MainMenu</name>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Panes, perspectives, settings, keys, help</source>
        <translation>パネル、作業画面、設定、キー操作、ヘルプ</translation>
    </message>
</context>
<context>
    <name>yagura::ui::MainWindow</name>
    <message>
        <source>Close</source>
        <comment>notice</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>This computer&apos;s disk does not take what waits to be sent: %1. Nothing has to be done again: it is tried by itself. Make room on the disk, and leave Yagura running until then.</source>
        <translation>送信待ちの操作をこの端末のディスクに保管できません：%1。自動で再試行するため、操作をやり直す必要はありません。ディスクの空きを確保し、それまで Yagura を終了しないでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) not sent yet</source>
        <translation>
            <numerusform>未送信の操作 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Database lost</source>
        <translation>DB 切断</translation>
    </message>
    <message>
        <source>Database connected</source>
        <translation>DB 接続中</translation>
    </message>
    <message>
        <source>Database not connected yet</source>
        <translation>DB 未接続</translation>
    </message>
    <message>
        <source>Yagura</source>
        <translation>櫓 Yagura</translation>
    </message>
    <message>
        <source>Search: title, customer, host, #number</source>
        <translation>検索：件名・顧客・ホスト・#番号</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>キューを検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>検索欄へ移動します</translation>
    </message>
    <message>
        <source>Switch the language (%1)</source>
        <translation>言語を切り替え（%1）</translation>
    </message>
    <message>
        <source>Switch between Japanese and English</source>
        <translation>日本語と英語を切り替えます</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme</comment>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme</comment>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Switch the theme (%1)</source>
        <translation>配色を切り替え（%1）</translation>
    </message>
    <message>
        <source>Switch between the dark and the light theme</source>
        <translation>ダークとライトの配色を切り替えます</translation>
    </message>
    <message>
        <source>Sources and database</source>
        <translation>取込元とデータベース</translation>
    </message>
    <message>
        <source>The settings could not be saved: %1. All else works; make room on the disk, and the next change is saved again.</source>
        <translation>設定を保存できませんでした（%1）。ほかの機能は使えます。ディスクの空きを確保してください。次の変更時にもう一度保存します。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Open the help on the pane that has the keyboard</source>
        <translation>操作中のパネルの説明を開きます</translation>
    </message>
    <message>
        <source>The settings file was damaged and has been set aside; everything is as at the first start. Choose your settings again.</source>
        <translation>設定ファイルが壊れていたため退避し、初期設定で起動しました。設定をやり直してください。</translation>
    </message>
    <message>
        <source>The settings file cannot be read, and everything is as at the first start. See who may read the data folder.</source>
        <translation>設定ファイルを読み込めないため、初期設定で起動しました。データフォルダーの権限を確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” acts on one item, and %n are selected. Press Esc to keep the last one alone.</source>
        <translation>
            <numerusform>「%1」は 1 件ずつの操作ですが、%n 件を選択中です。Esc を押すと最後の 1 件だけの選択に戻ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Window</source>
        <comment>area of actions</comment>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Panes</source>
        <comment>area of actions</comment>
        <translation>パネル</translation>
    </message>
    <message>
        <source>Perspectives</source>
        <comment>area of actions</comment>
        <translation>作業画面</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>言語の切り替え</translation>
    </message>
    <message>
        <source>Switch the theme</source>
        <translation>配色の切り替え</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n item(s) …</source>
        <comment>menu</comment>
        <translation>
            <numerusform>%n 件を%1…</numerusform>
        </translation>
    </message>
    <message>
        <source>An action on several items is under way. Wait for it, or stop it, before the next one.</source>
        <translation>一括操作を実行中です。終わるのを待つか、中止してから次を始めてください。</translation>
    </message>
    <message>
        <source>%1 items are selected; one action takes at most %2. Select fewer.</source>
        <translation>%1 件を選択中です。一度に操作できるのは %2 件までです。選択を減らしてください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>clock and its zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s. All times here go by the server&apos;s clock; have this computer&apos;s set right (time synchronisation).</source>
        <translation>この端末の時計はサーバーより %1 遅れています。画面の時刻はすべてサーバーの時計によります。端末の時計を合わせてください（時刻同期）。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s. All times here go by the server&apos;s clock; have this computer&apos;s set right (time synchronisation).</source>
        <translation>この端末の時計はサーバーより %1 進んでいます。画面の時刻はすべてサーバーの時計によります。端末の時計を合わせてください（時刻同期）。</translation>
    </message>
    <message>
        <source>The database cannot be reached: this is not up to date.</source>
        <translation>データベースに接続できないため、最新ではありません。</translation>
    </message>
    <message>
        <source>Yagura goes on in the tray</source>
        <translation>Yagura はトレイで動作を続けます</translation>
    </message>
    <message>
        <source>It still watches, and tells of what comes. Quit it with the icon&apos;s menu.</source>
        <translation>監視を続け、新しいアラートをお知らせします。終了するにはアイコンのメニューを使います。</translation>
    </message>
    <message>
        <source>On item %1: %2</source>
        <translation>対応項目 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n actions were not done, on items %1. The last one, on %2: %3</source>
        <translation>
            <numerusform>%n 件の操作が実行されませんでした（対応項目 %1）。最後の %2：%3</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed into “%1” is not saved. Discard it and close Yagura?</source>
        <translation>「%1」に入力した内容は保存されていません。破棄して Yagura を閉じますか？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>入力を続ける</translation>
    </message>
    <message>
        <source>The database does not take what you do at the moment: %1. It is kept on this computer and tried again by itself.</source>
        <translation>いまはデータベースが操作を受け付けません（%1）。操作はこの端末に保存し、自動で再送します。</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) wait on this computer for another database (%1). They are sent when Yagura is connected with it again.</source>
        <translation>
            <numerusform>別のデータベース（%1）への操作 %n 件が、この端末に残っています。そのデータベースに接続すると送信します。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote stands in that item&apos;s note field again.</source>
        <translation>書いた内容は、その対応項目のメモ欄に戻しました。</translation>
    </message>
    <message>
        <source>The vendor gave monitor %1 no name, and its number stands in no title: the queue cannot be narrowed to it.</source>
        <translation>取込元で監視 %1 に名前が付いておらず、番号は件名に含まれないため、対応キューを絞り込めません。</translation>
    </message>
    <message>
        <source>This computer has no sound device: alarms are not heard here. Check the cable and the sound settings, and watch the queue.</source>
        <translation>この端末に音声デバイスがないため、アラーム音が鳴りません。ケーブルと音声設定を確認し、キューを目視してください。</translation>
    </message>
    <message>
        <source>The sound device of this computer does not play: alarms are not heard here. See whether another program holds it, play the test tone, and watch the queue.</source>
        <translation>この端末の音声デバイスから音が出ないため、アラーム音が鳴りません。ほかのソフトがデバイスを占有していないか確認し、テスト音を鳴らしてください。その間はキューを目視してください。</translation>
    </message>
    <message>
        <source>What you typed was dropped: no field was open for it. None of the letters acted as a key.</source>
        <translation>入力欄が開いていなかったため、入力した文字は破棄されました。キー操作としては実行されていません。</translation>
    </message>
    <message>
        <source>The chosen row was out of sight, and nothing was done. It is shown now: press %1 once more.</source>
        <translation>選択中の行が画面の外にあったため、何も実行していません。行を表示しました。もう一度 %1 を押してください。</translation>
    </message>
    <message>
        <source>Opened on its own: it is not in the queue. What you do acts on this item.</source>
        <translation>単独で表示中：キューにはない対応項目です。操作はこの項目に対して行われます。</translation>
    </message>
    <message>
        <source>This item is not in the queue any more, so that nothing is done to it.</source>
        <translation>この対応項目はキューにないため、操作できません。</translation>
    </message>
    <message>
        <source>This item&apos;s row is not chosen in the list, so that nothing is done to it.</source>
        <translation>この対応項目の行が一覧で選ばれていないため、操作できません。</translation>
    </message>
    <message>
        <source>Opened on its own: it waits to be shown in the list. What you do acts on this item.</source>
        <translation>単独で表示中：一覧への表示を待っています。操作はこの項目に対して行われます。</translation>
    </message>
    <message>
        <source>This item is not in the list: it waits to be shown. Nothing is done to it meanwhile.</source>
        <translation>この対応項目は一覧への表示を待っています。それまでは操作できません。</translation>
    </message>
    <message>
        <source>Opened on its own: the search or the selection hides it in the list. What you do acts on this item.</source>
        <translation>単独で表示中：検索条件または絞り込みにより、一覧には表示されていません。操作はこの項目に対して行われます。</translation>
    </message>
    <message>
        <source>This item is no longer in the list: the search or the selection hides it. Nothing is done to it meanwhile.</source>
        <translation>この対応項目は、検索条件または絞り込みにより一覧から外れています。その間は操作できません。</translation>
    </message>
    <message>
        <source>Opened on its own: its group is collapsed in the list. What you do acts on this item.</source>
        <translation>単独で表示中：一覧ではグループが折りたたまれています。操作はこの項目に対して行われます。</translation>
    </message>
    <message>
        <source>This item is no longer in the list: its group is collapsed. Nothing is done to it meanwhile.</source>
        <translation>この対応項目は、グループが折りたたまれているため一覧に表示されていません。その間は操作できません。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>action, why it is not possible</comment>
        <translation>「%1」：%2</translation>
    </message>
    <message>
        <source>Shows first what will happen to each of them</source>
        <translation>それぞれに何が起きるかを先に表示します</translation>
    </message>
    <message>
        <source>“%1” acts on one item, and a group is chosen. Choose one of its rows.</source>
        <translation>「%1」は 1 件ずつの操作ですが、グループが選ばれています。対象の行を選んでください。</translation>
    </message>
    <message>
        <source>None of what is chosen is open any more.</source>
        <translation>選択中の対応項目は、すべて解決済みです。</translation>
    </message>
    <message>
        <source>No role in the database</source>
        <translation>データベースの権限なし</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ManyPane</name>
    <message numerus="yes">
        <source>%n item(s) selected</source>
        <translation>
            <numerusform>%n 件を選択中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>group of %n item(s)</source>
        <translation>
            <numerusform>%n 件のグループ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recovered</source>
        <comment>items</comment>
        <translation>
            <numerusform>復旧 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>One action takes at most %1. Select fewer.</source>
        <translation>一度に操作できるのは %1 件までです。選択を減らしてください。</translation>
    </message>
    <message>
        <source>A key or a button acts on all of them: a preview asks first, and names each. To act on one, choose its row.</source>
        <translation>キーやボタンの操作は、全件に対して行われます。実行の前に、対象を一覧で確認します。1 件だけ操作するには、その行を選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>items</comment>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The items that are chosen</source>
        <translation>選択中の対応項目</translation>
    </message>
    <message>
        <source>Click an item, or press Enter on it, to open it alone</source>
        <translation>クリックまたは Enter で、その 1 件を開きます</translation>
    </message>
</context>
<context>
    <name>yagura::ui::MetricChart</name>
    <message>
        <source>critical %1 %2</source>
        <comment>threshold and unit</comment>
        <translation>緊急 %1 %2</translation>
    </message>
    <message>
        <source>warning %1 %2</source>
        <comment>threshold and unit</comment>
        <translation>警告 %1 %2</translation>
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
        <translation>監視設定</translation>
    </message>
    <message>
        <source>Edit intent …</source>
        <translation>監視意図の編集…</translation>
    </message>
    <message>
        <source>No monitor is known behind this item: it came without one.</source>
        <translation>この項目には、対応する監視設定がありません。</translation>
    </message>
    <message>
        <source>Intent</source>
        <comment>monitor</comment>
        <translation>監視意図</translation>
    </message>
    <message>
        <source>Definition</source>
        <comment>monitor</comment>
        <translation>定義</translation>
    </message>
    <message>
        <source>Changes of the intent</source>
        <translation>監視意図の変更履歴</translation>
    </message>
    <message>
        <source>Why it exists</source>
        <comment>monitor intent</comment>
        <translation>監視の理由</translation>
    </message>
    <message>
        <source>What it means</source>
        <comment>monitor intent</comment>
        <translation>指標の意味</translation>
    </message>
    <message>
        <source>If ignored</source>
        <comment>monitor intent</comment>
        <translation>放置すると</translation>
    </message>
    <message>
        <source>Asked by</source>
        <comment>monitor intent</comment>
        <translation>依頼元</translation>
    </message>
    <message>
        <source>Review on</source>
        <comment>monitor intent</comment>
        <translation>見直し期限</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>monitor</comment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>monitor</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Query</source>
        <comment>monitor</comment>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <comment>monitor</comment>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>monitor</comment>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>monitor</comment>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>monitor</comment>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Write why this monitor exists and what it means.</source>
        <translation>この監視の理由と意味を書きます。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>記入</translation>
    </message>
    <message>
        <source>Review it</source>
        <translation>見直し</translation>
    </message>
    <message>
        <source>%1 (due)</source>
        <comment>review date</comment>
        <translation>%1（期限超過）</translation>
    </message>
    <message>
        <source>critical %1 %2</source>
        <comment>threshold and unit</comment>
        <translation>緊急 %1 %2</translation>
    </message>
    <message>
        <source>warning %1 %2</source>
        <comment>threshold and unit</comment>
        <translation>警告 %1 %2</translation>
    </message>
</context>
<context>
    <name>yagura::ui::NoiseDock</name>
    <message>
        <source>The loudest monitors</source>
        <translation>アラートの多い監視設定</translation>
    </message>
    <message>
        <source>Click a monitor, or press Enter on it, to see its open items in the queue</source>
        <translation>クリックまたは Enter で、その監視設定の未解決の項目をキューに表示します</translation>
    </message>
    <message>
        <source>Noise</source>
        <comment>dock title</comment>
        <translation>ノイズ</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) in %1 days · the loudest monitors</source>
        <translation>
            <numerusform>%1 日間のアラート %n 件・多い監視設定</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert in the last 7 days.</source>
        <translation>直近 7 日間のアラートはありません。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Find an action, item, customer, perspective or setting by a few letters</source>
        <translation>操作・対応項目・顧客・作業画面・設定を数文字で探す</translation>
    </message>
    <message>
        <source>%1 (on)</source>
        <comment>an action that is switched on</comment>
        <translation>%1（オン）</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <comment>an action that is switched off</comment>
        <translation>%1（オフ）</translation>
    </message>
    <message>
        <source>There is nothing for it to act on.</source>
        <translation>今は対象がありません。</translation>
    </message>
    <message>
        <source>“%1” was not done: it has become impossible meanwhile.</source>
        <translation>「%1」は実行していません。選んでいる間に、実行できなくなりました。</translation>
    </message>
    <message>
        <source>What you chose was not done: it is not there any more.</source>
        <translation>選んだものは実行していません。すでになくなっています。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::PalettePopup</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>該当するものはありません。</translation>
    </message>
    <message>
        <source>Type fewer letters, or a reading in kana or romaji. &gt; finds actions, # an item by its number, @ a customer.</source>
        <translation>文字を減らすか、読み（かな・ローマ字）で探してください。&gt; で操作、# で項目番号、@ で顧客に絞れます。</translation>
    </message>
    <message>
        <source>Enter: do it   ·   Esc: close   ·   &gt; actions   # item number   @ customers</source>
        <translation>Enter：実行   ·   Esc：閉じる   ·   &gt; 操作   # 項目番号   @ 顧客</translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation>今はできません：%1</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>What to do or find: action, item, customer, perspective, setting</source>
        <translation>操作・対応項目・顧客・作業画面・設定を探す</translation>
    </message>
    <message>
        <source>What to do or find</source>
        <translation>実行する操作・探すもの</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>yagura::ui::PerspectiveBox</name>
    <message>
        <source>Lay out again</source>
        <translation>配置を元に戻す</translation>
    </message>
    <message>
        <source>Bring the panes back as this perspective has them</source>
        <translation>この作業画面の配置にパネルを戻します</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Keep the panes as they are now under a name</source>
        <translation>今のパネルの配置に名前を付けて保存します</translation>
    </message>
    <message>
        <source>Save the perspective</source>
        <translation>作業画面の保存</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>変更を保存</translation>
    </message>
    <message>
        <source>Keep the panes as they are now in your own perspective</source>
        <translation>今のパネルの配置を自分の作業画面に保存します</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>名前の変更…</translation>
    </message>
    <message>
        <source>Give your own perspective another name</source>
        <translation>自分の作業画面の名前を変更します</translation>
    </message>
    <message>
        <source>Rename the perspective</source>
        <translation>作業画面の名前の変更</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove your own perspective</source>
        <translation>自分の作業画面を削除します</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>作業画面</translation>
    </message>
    <message>
        <source>Perspective: which panes are open, and where</source>
        <translation>作業画面：開いているパネルとその配置</translation>
    </message>
    <message>
        <source>Perspective menu</source>
        <translation>作業画面のメニュー</translation>
    </message>
    <message>
        <source>Save, rename or remove a perspective</source>
        <translation>作業画面の保存・名前変更・削除</translation>
    </message>
</context>
<context>
    <name>yagura::ui::Perspectives</name>
    <message>
        <source>Alert duty</source>
        <comment>perspective</comment>
        <translation>アラート対応</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>perspective</comment>
        <translation>電話対応</translation>
    </message>
    <message>
        <source>Abuse</source>
        <comment>perspective</comment>
        <translation>Abuse 対応</translation>
    </message>
    <message>
        <source>Focus</source>
        <comment>perspective</comment>
        <translation>集中</translation>
    </message>
    <message>
        <source>Perspective: %1</source>
        <translation>作業画面：%1</translation>
    </message>
    <message>
        <source>Perspective %1, not saved yet</source>
        <translation>作業画面 %1（未保存）</translation>
    </message>
    <message>
        <source>Lay the panes out for this work</source>
        <translation>この作業に合わせてパネルを配置します</translation>
    </message>
</context>
<context>
    <name>yagura::ui::QueueActions</name>
    <message>
        <source>By customer</source>
        <translation>顧客別</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>ホスト別</translation>
    </message>
    <message>
        <source>By monitor</source>
        <translation>監視設定別</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Show new items</source>
        <translation>新着を表示</translation>
    </message>
    <message>
        <source>Show the items that came while the list stood still</source>
        <translation>一覧を止めている間に届いた項目を表示します</translation>
    </message>
    <message>
        <source>Group the queue</source>
        <translation>キューのグループ分け</translation>
    </message>
    <message>
        <source>Choose what the queue is grouped by</source>
        <translation>キューのグループ分けの単位を選びます</translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Show the heads of the groups alone</source>
        <translation>グループの見出しだけを表示します</translation>
    </message>
    <message>
        <source>Expand all groups</source>
        <translation>すべて展開する</translation>
    </message>
    <message>
        <source>Show the items of all groups</source>
        <translation>すべてのグループの項目を表示します</translation>
    </message>
</context>
<context>
    <name>yagura::ui::QueueChips</name>
    <message>
        <source>All</source>
        <comment>chip</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Unowned</source>
        <comment>chip</comment>
        <translation>担当なし</translation>
    </message>
    <message>
        <source>Watching</source>
        <comment>chip</comment>
        <translation>静観中</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>chip</comment>
        <translation>二次運用</translation>
    </message>
    <message>
        <source>Recovered</source>
        <comment>chip</comment>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>chip</comment>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>chip</comment>
        <translation>電話</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>chip</comment>
        <translation>自分</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <comment>a chip</comment>
        <translation>%1：不明</translation>
    </message>
</context>
<context>
    <name>yagura::ui::QueueDelegate</name>
    <message>
        <source>muted</source>
        <comment>mark in a row</comment>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <comment>mark in a row</comment>
        <translation>未送信</translation>
    </message>
    <message>
        <source>write-back failed</source>
        <comment>mark in a row</comment>
        <translation>書き戻し失敗</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>in the head of a group</comment>
        <translation>
            <numerusform>%n 件超過</numerusform>
        </translation>
    </message>
    <message>
        <source>flapping ×%1</source>
        <comment>mark in a row</comment>
        <translation>再発 ×%1</translation>
    </message>
    <message>
        <source>does not match any more</source>
        <comment>mark in a row</comment>
        <translation>条件から外れました</translation>
    </message>
</context>
<context>
    <name>yagura::ui::QueueDock</name>
    <message numerus="yes">
        <source>%n open</source>
        <comment>dock title</comment>
        <translation>
            <numerusform>未解決 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <comment>dock title</comment>
        <translation>表示 %1 / %2 件</translation>
    </message>
    <message>
        <source>Starting the database …</source>
        <translation>データベースを起動しています…</translation>
    </message>
    <message>
        <source>The first start takes a few seconds longer.</source>
        <translation>初回の起動には数秒余分にかかります。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reading the queue …</source>
        <translation>キューを読み込んでいます…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Response queue</source>
        <translation>対応キュー</translation>
    </message>
    <message>
        <source>Grouping: %1</source>
        <translation>グループ：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>items that wait to be shown</comment>
        <translation>
            <numerusform>新着 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>dock title</comment>
        <translation>
            <numerusform>%n 件を選択中</numerusform>
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
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Views</source>
        <comment>saved views</comment>
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>Saved view: %1</source>
        <translation>保存したビュー：%1</translation>
    </message>
    <message>
        <source>Remove the view “%1” for the whole room?</source>
        <translation>ビュー「%1」を運用室全員の一覧から削除しますか？</translation>
    </message>
    <message>
        <source>Remove the view “%1”?</source>
        <translation>ビュー「%1」を削除しますか？</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button</comment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>button</comment>
        <translation>残す</translation>
    </message>
    <message>
        <source>Show it</source>
        <comment>button</comment>
        <translation>表示する</translation>
    </message>
    <message>
        <source>Sources</source>
        <comment>pane</comment>
        <translation>「取込元」</translation>
    </message>
    <message>
        <source>open count not known</source>
        <comment>dock title</comment>
        <translation>未解決の件数は不明</translation>
    </message>
    <message>
        <source>Choose another database …</source>
        <translation>別のデータベースを選ぶ…</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>取込元を表示</translation>
    </message>
    <message>
        <source>Nothing can come yet. A lead adds the first one in %1.</source>
        <comment>the pane of the sources and its key</comment>
        <translation>まだ何も取り込めません。リーダーが %1 で最初の取込元を登録します。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>表示する</translation>
    </message>
</context>
<context>
    <name>yagura::ui::RawPane</name>
    <message>
        <source>Raw data</source>
        <comment>tab</comment>
        <translation>生データ</translation>
    </message>
    <message>
        <source>Which record</source>
        <translation>表示するレコード</translation>
    </message>
    <message>
        <source>Search names and values</source>
        <translation>名前・値を検索</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Copy the whole value, also where the row shows only its beginning.</source>
        <translation>値の全体をコピーします。行に一部しか見えない場合も同じです。</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Copy where the value stands, as $.options.thresholds.</source>
        <translation>値の位置を $.options.thresholds の形でコピーします。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>vendor, number, state</comment>
        <translation>%1・%2・%3</translation>
    </message>
    <message>
        <source>Monitor %1</source>
        <translation>監視設定 %1</translation>
    </message>
    <message>
        <source>This record is very large: the rest of it is not shown.</source>
        <translation>データが非常に大きいため、残りは表示していません。</translation>
    </message>
    <message>
        <source>The vendor sent nothing with this.</source>
        <translation>取込元からのデータはありません。</translation>
    </message>
    <message>
        <source>This is no readable JSON, or its end was cut off: it is shown as it came.</source>
        <translation>JSON として読めないか、途中で切れているため、届いたまま表示しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n more signal(s) of this item are not listed.</source>
        <translation>
            <numerusform>この対応項目には、ほかに %n 件のシグナルがあります（一覧には出ません）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::ui::ServiceLevelDock</name>
    <message>
        <source>No first response was late in 30 days.</source>
        <translation>直近 30 日間に期限を超えた一次対応はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n late first response(s) in 30 days, newest first</source>
        <translation>
            <numerusform>直近 30 日間の期限超過 %n 件（新しい順）</numerusform>
        </translation>
    </message>
    <message>
        <source>Items whose first response was late</source>
        <translation>一次対応が期限を超えた項目</translation>
    </message>
    <message>
        <source>Click an item, or press Enter on it, to open it</source>
        <translation>クリックまたは Enter で項目を開きます</translation>
    </message>
    <message>
        <source>Service level</source>
        <comment>dock title</comment>
        <translation>サービスレベル</translation>
    </message>
    <message>
        <source>Nothing has needed a first response in 30 days.</source>
        <translation>直近 30 日間に一次対応の対象はありません。</translation>
    </message>
    <message numerus="yes">
        <source>The newest %1 of %n late first response(s) in 30 days</source>
        <translation>
            <numerusform>直近 30 日間の期限超過 %n 件のうち、新しい %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the vendor&apos;s time of firing, in the customer&apos;s service hours. What was open before its source was first read, and what was merged into another item, is left out.</source>
        <translation>ベンダーの発生時刻から、顧客のサービス時間内で数えています。取込元を初めて読む前から発生していたものと、ほかの項目に統合されたものは含みません。</translation>
    </message>
    <message>
        <source>first responses in time, from firing · target %1 %</source>
        <translation>期限内の一次対応（発生から） · 目標 %1 %</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>今すぐ再起動</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>dialog</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>言語と時刻</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>This takes effect at the next start.</source>
        <translation>次の起動から有効になります。</translation>
    </message>
    <message>
        <source>Takes effect at the next start: %1</source>
        <translation>次の起動から有効：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Change …</source>
        <comment>connection</comment>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Change the database</source>
        <translation>データベースを変更</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ShellActions</name>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Show every key with what it does, and change keys</source>
        <translation>すべてのキーとその動作を表示し、キーを変更します</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Choose how Yagura looks, speaks and starts on this computer</source>
        <translation>この端末での表示・言語・起動のしかたを選びます</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Open the menu of the program</source>
        <translation>メニューを開きます</translation>
    </message>
    <message>
        <source>About Yagura</source>
        <translation>Yagura について</translation>
    </message>
    <message>
        <source>Show the version and the licence</source>
        <translation>バージョンとライセンスを表示します</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>End Yagura on this computer; what was done and not sent yet is kept</source>
        <translation>この端末の Yagura を終了します。未送信の操作は残ります</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SimilarPane</name>
    <message>
        <source>Similar items of the past</source>
        <translation>過去の類似項目</translation>
    </message>
    <message>
        <source>Nobody wrote a note on it.</source>
        <translation>メモはありません。</translation>
    </message>
    <message>
        <source>Enter opens it.</source>
        <translation>Enter で開きます。</translation>
    </message>
    <message>
        <source>Last note of %1</source>
        <comment>note</comment>
        <translation>最後のメモ&#x3000;%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Looking for what was like this …</source>
        <translation>類似項目を検索中…</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SoundButton</name>
    <message>
        <source>♪ off</source>
        <translation>♪ 切</translation>
    </message>
    <message>
        <source>♪ no device</source>
        <translation>♪ デバイスなし</translation>
    </message>
    <message>
        <source>♪ silent %1</source>
        <comment>time left</comment>
        <translation>♪ 消音 残り %1</translation>
    </message>
    <message>
        <source>♪ %1 %</source>
        <comment>volume</comment>
        <translation>♪ %1 %</translation>
    </message>
    <message>
        <source>Sound: %1</source>
        <translation>アラーム音：%1</translation>
    </message>
    <message>
        <source>This computer has no sound device: alarms are not heard here.</source>
        <translation>この端末には音声デバイスがないため、アラーム音は鳴りません。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that nobody has yet</source>
        <translation>
            <numerusform>担当なし %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>アラーム音を鳴らす</translation>
    </message>
    <message>
        <source>Let this desk be heard, or not</source>
        <translation>この端末のアラーム音の入・切を切り替えます</translation>
    </message>
    <message>
        <source>Silent for 5 minutes</source>
        <translation>5 分間消音</translation>
    </message>
    <message>
        <source>Silence the alarms here for a while; a new critical is still heard once</source>
        <translation>この端末を一時的に消音します（新規の「緊急」だけは一度鳴ります）</translation>
    </message>
    <message>
        <source>Silent for 15 minutes</source>
        <translation>15 分間消音</translation>
    </message>
    <message>
        <source>End the silence</source>
        <translation>消音を解除</translation>
    </message>
    <message>
        <source>Test tone</source>
        <translation>テスト音</translation>
    </message>
    <message>
        <source>Play a tone, to hear whether this desk is heard</source>
        <translation>音が聞こえるか確認します</translation>
    </message>
    <message>
        <source>Sound settings …</source>
        <translation>音の設定…</translation>
    </message>
    <message>
        <source>♪ not heard</source>
        <translation>♪ 鳴りません</translation>
    </message>
    <message>
        <source>The sound device of this computer does not play: alarms are not heard here.</source>
        <translation>この端末の音声デバイスから音が出ないため、アラーム音が鳴りません。</translation>
    </message>
    <message>
        <source>The volume of this hour is 0: alarms are not heard here.</source>
        <translation>この時間帯の音量が 0 のため、アラーム音が鳴りません。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SoundDialog</name>
    <message>
        <source>Sound settings</source>
        <translation>音の設定</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>鳴らす</translation>
    </message>
    <message>
        <source>%1: tone</source>
        <comment>severity</comment>
        <translation>%1：鳴らす</translation>
    </message>
    <message>
        <source>Repeat until somebody has it</source>
        <translation>誰かが対応するまで繰り返す</translation>
    </message>
    <message>
        <source>%1: repeat until somebody has it</source>
        <comment>severity</comment>
        <translation>%1：誰かが対応するまで繰り返す</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>試聴</translation>
    </message>
    <message>
        <source>%1: listen</source>
        <comment>severity</comment>
        <translation>%1：試聴</translation>
    </message>
    <message>
        <source> s</source>
        <comment>suffix of a number of seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Repeat every</source>
        <translation>繰り返し間隔</translation>
    </message>
    <message>
        <source>A shift starts at</source>
        <translation>シフト開始時刻</translation>
    </message>
    <message>
        <source>Volume at %1 o&apos;clock</source>
        <translation>%1 時台の音量</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Volume by hour; 0 is silent</source>
        <translation>時間帯ごとの音量（0 は無音）</translation>
    </message>
    <message>
        <source>These are no times of the day: %1. Write a shift&apos;s start like 09:00 or 21:30.</source>
        <translation>時刻として読み取れません：%1。シフトの開始は 09:00 や 21:30 のように書いてください。</translation>
    </message>
    <message>
        <source>A shift starts: listen</source>
        <translation>シフト開始：試聴</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SourceDialog</name>
    <message>
        <source>Edit source: %1</source>
        <translation>取込元の編集：%1</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>取込元の登録</translation>
    </message>
    <message>
        <source>Keychain</source>
        <comment>place of a key</comment>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>File</source>
        <comment>place of a key</comment>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <comment>place of a key</comment>
        <translation>環境変数</translation>
    </message>
    <message>
        <source>The vendor&apos;s own</source>
        <translation>ベンダーの標準</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ベンダー</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>識別名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Poll every</source>
        <translation>取込間隔</translation>
    </message>
    <message>
        <source>Place of the key</source>
        <translation>キーの保管場所</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Name or path of the key&apos;s place</source>
        <translation>キーの名前またはパス</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>source</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>source</comment>
        <translation>登録</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Put there by whoever runs the collector</source>
        <translation>取込端末の管理者が配置します</translation>
    </message>
    <message>
        <source>Empty: the one that is kept stays</source>
        <translation>空欄なら今のキーのまま</translation>
    </message>
    <message>
        <source> s</source>
        <comment>suffix of a number of seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>The vendor is being asked …</source>
        <translation>ベンダーに問い合わせています…</translation>
    </message>
    <message>
        <source>The keychain is being asked …</source>
        <translation>キーチェーンに保存しています…</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>This is no address: %1. It is written like https://api.example.com, or stays empty for the vendor&apos;s own.</source>
        <translation>アドレスとして読み取れません：%1。https://api.example.com のように書いてください。ベンダーの標準を使うときは空のままにします。</translation>
    </message>
    <message>
        <source>An option is written as name=value. This line is not: %1</source>
        <translation>オプションは「名前=値」の形で書きます。次の行はその形ではありません：%1</translation>
    </message>
    <message>
        <source>This address is not encrypted, and the key would be read on the way: %1. It begins with https://.</source>
        <translation>このアドレスは暗号化されず、途中でキーを読み取られます：%1&#x3000;https:// で始まるアドレスにしてください。</translation>
    </message>
    <message>
        <source>The environment variable must be named %1…</source>
        <translation>環境変数の名前は %1 で始めてください。</translation>
    </message>
    <message>
        <source>The key that is kept is for the old address and is not sent to another one: enter the key for the new address.</source>
        <translation>保存済みのキーは元のアドレス用で、ほかのアドレスには送られません。新しいアドレスのキーを入力してください。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SourcePane</name>
    <message>
        <source>%1 (%2)</source>
        <comment>how long ago, and when</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>never</source>
        <comment>poll</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 ms from the first request to the database</source>
        <comment>duration</comment>
        <translation>%1 ms（最初のリクエストからデータベース反映まで）</translation>
    </message>
    <message>
        <source>the vendor&apos;s own</source>
        <translation>ベンダーの標準</translation>
    </message>
    <message>
        <source>%1, site %2</source>
        <comment>address</comment>
        <translation>%1（サイト：%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>moment and login</comment>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message numerus="yes">
        <source>%1  %2  (%n times)</source>
        <comment>moment and reason</comment>
        <translation>
            <numerusform>%1  %2（%n 回）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>moment and reason</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Every record of this source could be read.</source>
        <translation>この取込元のデータはすべて読み取れています。</translation>
    </message>
    <message>
        <source>The vendor sent these, and they could not be read. All others were. What came is kept here as it came.</source>
        <translation>ベンダーから届いたものの、読み取れなかったデータです。ほかのデータは取り込んでいます。届いた内容をそのまま残しています。</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>moment, login, change</comment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>%1  %2  %3: %4</source>
        <comment>moment, login, change, facts</comment>
        <translation>%1  %2  %3：%4</translation>
    </message>
    <message>
        <source>Nobody changed this source since it was added.</source>
        <translation>登録後の変更はありません。</translation>
    </message>
    <message>
        <source>The latest change first.</source>
        <translation>新しい順に表示しています。</translation>
    </message>
    <message>
        <source>State</source>
        <comment>tab</comment>
        <translation>状態</translation>
    </message>
    <message>
        <source>Unreadable %1</source>
        <comment>tab</comment>
        <translation>読取不可 %1</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <comment>tab</comment>
        <translation>読取不可</translation>
    </message>
    <message>
        <source>Changes</source>
        <comment>tab</comment>
        <translation>変更履歴</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Last good poll</source>
        <translation>最終取込</translation>
    </message>
    <message>
        <source>Last poll</source>
        <translation>最終試行</translation>
    </message>
    <message>
        <source>Poll takes</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation>残りリクエスト</translation>
    </message>
    <message>
        <source>Polled by</source>
        <translation>取込担当</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>取込間隔</translation>
    </message>
    <message>
        <source>Place of the key</source>
        <translation>キーの保管場所</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>最終変更</translation>
    </message>
    <message>
        <source>The chosen source</source>
        <translation>選択中の取込元</translation>
    </message>
    <message>
        <source>Records that could not be read</source>
        <translation>読み取れなかったデータ</translation>
    </message>
    <message>
        <source>The record as it came</source>
        <translation>届いたままのデータ</translation>
    </message>
    <message>
        <source>Changes of this source</source>
        <translation>この取込元の変更履歴</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>読み込み中です…</translation>
    </message>
</context>
<context>
    <name>yagura::ui::SourcesDock</name>
    <message>
        <source>Close</source>
        <comment>notice</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>dock title</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <comment>dock title</comment>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not up to date</source>
        <comment>dock title</comment>
        <translation>
            <numerusform>要確認 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reading the sources …</source>
        <translation>取込元を読み込んでいます…</translation>
    </message>
    <message>
        <source>No source is set up yet.</source>
        <translation>取込元がまだ登録されていません。</translation>
    </message>
    <message>
        <source>Add the account of a vendor: its alerts then come into the queue.</source>
        <translation>ベンダーのアカウントを登録すると、アラートがキューに入ってきます。</translation>
    </message>
    <message>
        <source>A lead adds the first one.</source>
        <translation>最初の取込元はリーダーが登録します。</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>取込元の登録</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>The vendor is being asked …</source>
        <translation>ベンダーに問い合わせています…</translation>
    </message>
    <message>
        <source>Remove %1? Nothing new comes from it; what it brought stays in the queue.</source>
        <translation>%1 を削除しますか？新しい内容は入らなくなりますが、取り込み済みの内容はキューに残ります。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>削除しない</translation>
    </message>
    <message>
        <source>Pause %1? Nothing new comes from it until somebody resumes it, and every queue says so.</source>
        <translation>%1 を一時停止しますか？再開するまで新しい内容は入らず、全員のキューにその旨を表示します。</translation>
    </message>
    <message>
        <source>Keep polling</source>
        <translation>取込を続ける</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>取込元</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>登録…</translation>
    </message>
    <message>
        <source>Set up another vendor account</source>
        <translation>ベンダーのアカウントを登録します</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Change the chosen source, or renew its key</source>
        <translation>選択中の取込元の設定やキーを変更します</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Try the key of the chosen source from this computer</source>
        <translation>選択中の取込元のキーをこの端末から試します</translation>
    </message>
    <message>
        <source>Stop or resume polling of the chosen source</source>
        <translation>選択中の取込元の取込を停止・再開します</translation>
    </message>
    <message>
        <source>Take the chosen source out of use; what it brought stays</source>
        <translation>選択中の取込元を使わないようにします（取り込み済みの内容は残ります）</translation>
    </message>
    <message>
        <source>Leads set sources up: ask the lead on duty.</source>
        <translation>取込元の設定はリーダーの担当です。変更は当番のリーダーに依頼してください。</translation>
    </message>
    <message>
        <source>As of %1, %2: the database does not answer. How the sources are now is not known here.</source>
        <translation>%1 時点（%2）の内容です。データベースが応答しないため、取込元の今の状態はここでは分かりません。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::StatePanel</name>
    <message>
        <source>Waiting for the database.</source>
        <translation>データベースを待っています。</translation>
    </message>
    <message>
        <source>It does not answer. This is read by itself as soon as it does.</source>
        <translation>応答がありません。応答があり次第、自動で読み込みます。</translation>
    </message>
    <message>
        <source>This takes longer than usual: the database is slow or away. It goes on by itself.</source>
        <translation>通常より時間がかかっています。データベースが遅いか、応答していません。自動で続行します。</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>a program&apos;s own words</comment>
        <translation>詳細</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TimelineBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All</source>
        <comment>timeline filter</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Show every line of the timeline.</source>
        <translation>タイムラインをすべて表示します。</translation>
    </message>
    <message>
        <source>People %1</source>
        <comment>timeline filter</comment>
        <translation>人 %1</translation>
    </message>
    <message>
        <source>Show what people did and wrote.</source>
        <translation>人の操作とメモを表示します。</translation>
    </message>
    <message>
        <source>Vendors %1</source>
        <comment>timeline filter</comment>
        <translation>取込元 %1</translation>
    </message>
    <message>
        <source>Show what the vendors told.</source>
        <translation>取込元からの通知を表示します。</translation>
    </message>
    <message>
        <source>Automation %1</source>
        <comment>timeline filter</comment>
        <translation>自動 %1</translation>
    </message>
    <message>
        <source>Show what rules and scenarios did.</source>
        <translation>ルールとシナリオの動作を表示します。</translation>
    </message>
    <message>
        <source>Write-back %1</source>
        <comment>timeline filter</comment>
        <translation>書き戻し %1</translation>
    </message>
    <message>
        <source>Show what was written to the vendors.</source>
        <translation>取込元への書き戻しを表示します。</translation>
    </message>
    <message>
        <source>Ages</source>
        <comment>timeline</comment>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>Tell times as ages, as &quot;5 min ago&quot;. The full time is in each line&apos;s tip.</source>
        <translation>時刻を「5 分前」のように表示します。正確な日時は各行のヒントに出ます。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TimelineDelegate</name>
    <message>
        <source>… longer than can be shown: copy it with Ctrl+C</source>
        <translation>…長すぎて表示しきれません。Ctrl+C でコピーできます</translation>
    </message>
    <message>
        <source>… more (Enter)</source>
        <translation>…続きを表示（Enter）</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TimelineView</name>
    <message>
        <source>No line is of this kind.</source>
        <translation>該当する履歴はありません。</translation>
    </message>
    <message>
        <source>No line is of this kind. %1 shows all.</source>
        <comment>a key</comment>
        <translation>該当する履歴はありません。%1 ですべて表示します。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TrayIcon</name>
    <message>
        <source>Show Yagura</source>
        <translation>Yagura を表示</translation>
    </message>
    <message>
        <source>Quit Yagura</source>
        <translation>Yagura を終了</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TrendChartView</name>
    <message>
        <source>Alerts per 5 minutes by severity</source>
        <translation>5 分あたりのアラート件数（重要度別）</translation>
    </message>
    <message>
        <source>Left and right move from bar to bar, Enter shows in the queue what opened then.</source>
        <translation>左右キーで棒を移動し、Enter でその時間に発生した項目をキューに表示します。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>severity and count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no alert</source>
        <comment>in five minutes</comment>
        <translation>アラートなし</translation>
    </message>
    <message>
        <source>%1–%2 · %3</source>
        <comment>from, to, counts</comment>
        <translation>%1～%2・%3</translation>
    </message>
    <message>
        <source>Click a bar, or press Enter on it, to see in the queue what opened then</source>
        <translation>クリックまたは Enter で、その時間に発生した項目をキューに表示します</translation>
    </message>
</context>
<context>
    <name>yagura::ui::TrendDock</name>
    <message>
        <source>Trend</source>
        <comment>dock title</comment>
        <translation>推移</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) in 12 hours · by 5 minutes</source>
        <translation>
            <numerusform>5 分あたりのアラート件数・直近 12 時間で %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert in the last 12 hours.</source>
        <translation>直近 12 時間のアラートはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n more without a time</source>
        <comment>alerts in the trend</comment>
        <translation>
            <numerusform>ほかに発生時刻不明 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yagura::ui::ViewNameDialog</name>
    <message>
        <source>Share with the room</source>
        <translation>運用室で共有</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>ビューの名前の変更</translation>
    </message>
    <message>
        <source>Everybody in the room sees this view and may choose it; you and leads may change it.</source>
        <translation>運用室の全員が見て選べます。変更できるのは自分とリーダーです。</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>ビューの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>view</comment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <comment>view</comment>
        <translation>変更</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>yagura::ui::ViewsMenu</name>
    <message>
        <source>Shared with the room by %1</source>
        <translation>%1 さんが共有</translation>
    </message>
    <message>
        <source>Only you see this view</source>
        <translation>自分だけに表示</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>保存したビューはまだありません</translation>
    </message>
    <message>
        <source>Choose a saved view first.</source>
        <translation>先にビューを選んでください。</translation>
    </message>
    <message>
        <source>This view is shared by %1: its owner and leads may change it.</source>
        <translation>%1 さんが共有したビューです。変更できるのは作成者とリーダーです。</translation>
    </message>
    <message>
        <source>Keep what is shown in this view</source>
        <translation>今の表示でこのビューを上書きします</translation>
    </message>
    <message>
        <source>Keep what is shown under a name</source>
        <translation>今の表示に名前を付けて保存します</translation>
    </message>
    <message>
        <source>The view is as it was saved.</source>
        <translation>ビューは保存した状態のままです。</translation>
    </message>
    <message>
        <source>Keep search, buttons, grouping and order under a name</source>
        <translation>検索・絞り込み・グループ・並び順に名前を付けて保存します</translation>
    </message>
    <message>
        <source>Give this view another name</source>
        <translation>このビューの名前を変えます</translation>
    </message>
    <message>
        <source>Whether everybody in the room sees this view</source>
        <translation>運用室の全員にこのビューを表示するかどうか</translation>
    </message>
    <message>
        <source>Only its owner takes a view back out of the room.</source>
        <translation>共有を解除できるのは作成者だけです。</translation>
    </message>
    <message>
        <source>Remove this view; what is shown stays as it is</source>
        <translation>このビューを削除します（表示はそのまま）</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>保存したビュー</translation>
    </message>
    <message>
        <source>Choose a saved view, or keep what is shown as one</source>
        <translation>保存したビューを選ぶか、今の表示を保存します</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>ビューを保存</translation>
    </message>
    <message>
        <source>Save as …</source>
        <comment>saved view</comment>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <comment>saved view</comment>
        <translation>名前の変更…</translation>
    </message>
    <message>
        <source>Share with the room</source>
        <translation>運用室で共有</translation>
    </message>
    <message>
        <source>Remove …</source>
        <comment>saved view</comment>
        <translation>削除…</translation>
    </message>
    <message>
        <source>The views could not be read yet</source>
        <translation>ビューをまだ読み込めていません</translation>
    </message>
</context>
<context>
    <name>yagura::ui::WatchUntilDialog</name>
    <message>
        <source>Watch until</source>
        <translation>静観の期限</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>button</comment>
        <translation>静観</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Watch until (%1)</source>
        <comment>a time zone</comment>
        <translation>静観の期限（%1）</translation>
    </message>
</context>
<context>
    <name>yagura::ui::WorkItemDock</name>
    <message>
        <source>Close</source>
        <comment>notice</comment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reading the item …</source>
        <translation>対応項目を読み込んでいます…</translation>
    </message>
    <message>
        <source>No item is chosen.</source>
        <translation>対応項目が選ばれていません。</translation>
    </message>
    <message>
        <source>Choose one in the queue with the arrow keys or the mouse.</source>
        <translation>キューから矢印キーまたはマウスで選んでください。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>tab</comment>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Raw data</source>
        <comment>tab</comment>
        <translation>生データ</translation>
    </message>
    <message numerus="yes">
        <source>Write-back: %n failed</source>
        <comment>tab</comment>
        <translation>
            <numerusform>書き戻し：失敗 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Write-back %1</source>
        <comment>tab</comment>
        <translation>書き戻し %1</translation>
    </message>
    <message>
        <source>Write-back</source>
        <comment>tab</comment>
        <translation>書き戻し</translation>
    </message>
    <message>
        <source>Work item</source>
        <translation>対応項目</translation>
    </message>
    <message>
        <source>This is still firing at the vendor. Resolve it anyway?</source>
        <translation>取込元ではまだ発報中です。それでも解決しますか？</translation>
    </message>
    <message>
        <source>Resolve anyway</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>未解決のまま</translation>
    </message>
    <message>
        <source>If ignored: %1</source>
        <translation>放置すると：%1</translation>
    </message>
    <message>
        <source>Monitor</source>
        <comment>tab</comment>
        <translation>監視設定</translation>
    </message>
    <message>
        <source>Similar %1</source>
        <comment>tab</comment>
        <translation>類似 %1</translation>
    </message>
    <message>
        <source>Similar</source>
        <comment>tab</comment>
        <translation>類似</translation>
    </message>
    <message>
        <source>The chart was saved: %1</source>
        <translation>グラフを保存しました：%1</translation>
    </message>
    <message>
        <source>The intent was saved.</source>
        <translation>監視意図を保存しました。</translation>
    </message>
    <message>
        <source>No newer chart has come: the collector is slow or the vendor gives no values. Look at the sources, then ask again.</source>
        <translation>新しいグラフが届きません。取り込みが遅れているか、取込元に値がありません。取込元の状態を確認し、もう一度依頼してください。</translation>
    </message>
    <message>
        <source>Copied as text in Japanese.</source>
        <translation>日本語のテキストとしてコピーしました。</translation>
    </message>
    <message>
        <source>Copied as text in English.</source>
        <translation>英語のテキストとしてコピーしました。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip and its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>item</comment>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to the item that this one was opened from.</source>
        <translation>この項目を開く前の項目に戻ります。</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>item</comment>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the whole item as text for a ticket, in Japanese or in English.</source>
        <translation>項目全体を、チケット用のテキストとして日本語または英語でコピーします。</translation>
    </message>
    <message>
        <source>The chart could not be saved as %1. Choose another folder, or make room on the disk.</source>
        <translation>グラフを %1 に保存できませんでした。別のフォルダーを選ぶか、ディスクの空きを確認してください。</translation>
    </message>
    <message>
        <source>What you are writing could not be kept on this computer&apos;s disk. Send it before you close the program.</source>
        <translation>書きかけの内容をこの端末のディスクに保存できませんでした。プログラムを閉じる前に送信してください。</translation>
    </message>
    <message>
        <source>The notes that you had begun could not be read from this computer&apos;s disk. The file was set aside, in the data folder, with the ending .unreadable.</source>
        <translation>書きかけのメモをこの端末のディスクから読み込めませんでした。ファイルは拡張子 .unreadable を付けてデータフォルダーに退避してあります。</translation>
    </message>
    <message>
        <source>What you wrote stands in the field below.</source>
        <translation>書いた内容は下の入力欄に残っています。</translation>
    </message>
    <message>
        <source>This is as of %1 and may have changed since. %2</source>
        <translation>%1 時点の内容です。その後変わっている可能性があります。%2</translation>
    </message>
    <message>
        <source>Show it in the list</source>
        <translation>一覧に表示</translation>
    </message>
    <message>
        <source>Keep it open here</source>
        <translation>ここで開いたままにする</translation>
    </message>
    <message>
        <source>Choose an item in the queue first.</source>
        <translation>先にキューから対応項目を選んでください。</translation>
    </message>
    <message>
        <source>The item could not be read, and what may be done to it is not known.</source>
        <translation>対応項目を読み込めず、可能な操作が分かりません。</translation>
    </message>
    <message>
        <source>The item is still being read.</source>
        <translation>対応項目を読み込んでいます。</translation>
    </message>
    <message>
        <source>The item could not be read. What you write is kept here, and can be sent when it is shown.</source>
        <translation>対応項目を読み込めませんでした。書いた内容はここに残り、表示され次第、送信できます。</translation>
    </message>
    <message>
        <source>The item is still being read. What you write is kept here, and can be sent when it is shown.</source>
        <translation>対応項目を読み込んでいます。書いた内容はここに残り、表示され次第、送信できます。</translation>
    </message>
    <message>
        <source>What is chosen has just become another one, and nothing was done. Look, then press once more.</source>
        <translation>選択の対象が変わったため、何も実行していません。確認してから、もう一度操作してください。</translation>
    </message>
    <message>
        <source>The item was out of sight, and nothing was done. It is shown now: press once more.</source>
        <translation>対応項目が画面に表示されていなかったため、何も実行していません。表示しました。もう一度操作してください。</translation>
    </message>
    <message>
        <source>#%1 is not watched: %2</source>
        <comment>number, reason</comment>
        <translation>#%1 の静観は実行されませんでした：%2</translation>
    </message>
    <message>
        <source>#%1 was not assigned: %2</source>
        <comment>number, reason</comment>
        <translation>#%1 への割り当ては実行されませんでした：%2</translation>
    </message>
    <message>
        <source>Kept on this computer until the database answers, and sent by itself.</source>
        <translation>データベースが応答するまでこの端末に保存し、自動で送信します。</translation>
    </message>
</context>
<context>
    <name>yagura::ui::WritingDialog</name>
    <message>
        <source>What you typed into “%1” is not saved. Discard it?</source>
        <translation>「%1」に入力した内容は保存されていません。破棄しますか？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>入力を続ける</translation>
    </message>
</context>
<context>
    <name>yaguractl</name>
    <message>
        <source>store it with &quot;yaguractl source set-secret %1&quot;, or name a file: &quot;yaguractl source add %1 … --secret-ref file:PATH&quot;</source>
        <translation>「yaguractl source set-secret %1」で保存するか、「yaguractl source add %1 … --secret-ref file:PATH」でファイルを指定してください</translation>
    </message>
    <message>
        <source>the vendor refuses the key: make a new one there, and see that it belongs to the site &quot;%1&quot;</source>
        <translation>ベンダーがキーを拒否しました。新しいキーを発行し、サイト「%1」のものか確認してください</translation>
    </message>
    <message>
        <source>default</source>
        <comment>site</comment>
        <translation>既定</translation>
    </message>
    <message>
        <source>the certificate is not accepted: check the base URL, the proxy and ca-certificates</source>
        <translation>証明書を確認できません。ベース URL、プロキシ、ca-certificates を確認してください</translation>
    </message>
    <message>
        <source>the host name is not known: check --site, --base-url and DNS</source>
        <translation>ホスト名を解決できません。--site、--base-url、DNS を確認してください</translation>
    </message>
    <message>
        <source>nobody answers there: check --base-url, the proxy and the firewall</source>
        <translation>応答がありません。--base-url、プロキシ、ファイアウォールを確認してください</translation>
    </message>
    <message>
        <source>no answer in time: check --base-url, the proxy and the firewall</source>
        <translation>時間内に応答がありません。--base-url、プロキシ、ファイアウォールを確認してください</translation>
    </message>
    <message>
        <source>the vendor&apos;s rate limit is used up: wait, and see who else uses this key</source>
        <translation>ベンダーのレート制限に達しました。しばらく待ち、このキーをほかに誰が使っているか確認してください</translation>
    </message>
    <message>
        <source>what answers there is not %1&apos;s API: check --base-url and --site</source>
        <translation>応答したのは %1 の API ではありません。--base-url と --site を確認してください</translation>
    </message>
    <message>
        <source>see the vendor&apos;s words; its status page may say more</source>
        <translation>ベンダーのメッセージを確認してください。ベンダーのステータスページに詳細があるかもしれません</translation>
    </message>
    <message>
        <source>--until must be like 45m, 2h, 1d or 2027-01-31T09:00</source>
        <translation>--until は 45m、2h、1d、2027-01-31T09:00 の形で指定してください</translation>
    </message>
    <message>
        <source>ITEM must be a number</source>
        <translation>ITEM は番号で指定してください</translation>
    </message>
    <message>
        <source>VERB must be one of %1</source>
        <translation>VERB は次のいずれかで指定してください: %1</translation>
    </message>
    <message>
        <source>--id must be a UUID</source>
        <translation>--id は UUID で指定してください</translation>
    </message>
    <message>
        <source>--expect-version must be a number</source>
        <translation>--expect-version は数値で指定してください</translation>
    </message>
    <message>
        <source>--remember must be KIND:VALUE</source>
        <translation>--remember は KIND:VALUE の形で指定してください</translation>
    </message>
    <message>
        <source>assign_customer needs --customer KEY</source>
        <translation>assign_customer には --customer KEY が必要です</translation>
    </message>
    <message>
        <source>there is no customer &quot;%1&quot;</source>
        <translation>顧客「%1」はありません</translation>
    </message>
    <message>
        <source>Item %1 is %2, since this action had been performed before; deliveries to vendors: %3</source>
        <translation>この操作は実行済みです。対応項目 %1 は %2 です。ベンダーへの書き戻し: %3 件</translation>
    </message>
    <message>
        <source>Item %1 is %2; deliveries to vendors: %3</source>
        <translation>対応項目 %1 は %2 になりました。ベンダーへの書き戻し: %3 件</translation>
    </message>
    <message>
        <source>DELIVERY must be a number, see &quot;yaguractl show&quot;</source>
        <translation>DELIVERY は番号で指定してください（「yaguractl show」で確認できます）</translation>
    </message>
    <message>
        <source>Delivery %1 is tried again.</source>
        <translation>書き戻し %1 を再試行します。</translation>
    </message>
    <message>
        <source>Performs an action: %1.</source>
        <translation>操作を実行します: %1</translation>
    </message>
    <message>
        <source>The note, or why.</source>
        <translation>メモまたは理由。</translation>
    </message>
    <message>
        <source>watch: until when (45m, 2h, 1d, or an ISO time).</source>
        <translation>watch: いつまで静観するか（45m、2h、1d、または ISO 形式の時刻）。</translation>
    </message>
    <message>
        <source>assign_customer: whose it is.</source>
        <translation>assign_customer: どの顧客のものか。</translation>
    </message>
    <message>
        <source>assign_customer: the key of the item to remember.</source>
        <translation>assign_customer: 今後の照合のために覚えるキー。</translation>
    </message>
    <message>
        <source>Refuse when the item has moved on since.</source>
        <translation>その後に対応項目が変わっていれば実行しません。</translation>
    </message>
    <message>
        <source>The action&apos;s UUID: performing it again returns the first answer.</source>
        <translation>操作の UUID。同じ UUID で再実行すると最初の結果を返します。</translation>
    </message>
    <message>
        <source>Tries a failed or refused delivery again.</source>
        <translation>失敗または拒否された書き戻しを再試行します。</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 recovered, %5 items opened, %6 ms</source>
        <translation>%1: 新規 %2、変更 %3、復旧 %4、対応項目の作成 %5、%6 ms</translation>
    </message>
    <message>
        <source>the database is out of reach: %1</source>
        <translation>データベースに接続できません: %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>接続しました</translation>
    </message>
    <message>
        <source>Polls the sources until it is told to stop (SIGTERM, SIGINT).</source>
        <translation>停止の指示（SIGTERM、SIGINT）まで取込元をポーリングします。</translation>
    </message>
    <message>
        <source>Polls each source once, then stops; fails where a poll was not good.</source>
        <translation>各取込元を一度だけポーリングして終了します。失敗があれば終了コードで知らせます。</translation>
    </message>
    <message>
        <source>%1 (run &quot;yaguractl migrate&quot;)</source>
        <translation>%1（「yaguractl migrate」を実行してください）</translation>
    </message>
    <message>
        <source>The schema is version %1 already.</source>
        <translation>スキーマはすでにバージョン %1 です。</translation>
    </message>
    <message>
        <source>The schema went from version %1 to %2.</source>
        <translation>スキーマをバージョン %1 から %2 に更新しました。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 時間前</translation>
    </message>
    <message>
        <source>ON CALL</source>
        <translation>オンコール</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>SCHEDULE</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>POLICY</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>UNTIL</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>READ</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>%1 (stale)</source>
        <translation>%1（古い情報）</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>always</source>
        <translation>常時</translation>
    </message>
    <message>
        <source>%1 open, %2 without a first response, %3 late, %4 failed deliveries</source>
        <translation>未解決 %1、一次対応前 %2、超過 %3、書き戻し失敗 %4</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>取込元</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>LAST GOOD</source>
        <translation>最終成功</translation>
    </message>
    <message>
        <source>AUTH</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>BUDGET</source>
        <translation>残り回数</translation>
    </message>
    <message>
        <source>HOLDER</source>
        <translation>コレクター</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Brings the database to this program&apos;s schema.</source>
        <translation>データベースをこのプログラムのスキーマに更新します。</translation>
    </message>
    <message>
        <source>Shows the sources and how the queue stands.</source>
        <translation>取込元とキューの状況を表示します。</translation>
    </message>
    <message>
        <source>%1 cannot show Japanese</source>
        <translation>%1 では日本語を表示できません</translation>
    </message>
    <message>
        <source>set LANG=C.UTF-8 or ja_JP.UTF-8</source>
        <translation>LANG=C.UTF-8 または ja_JP.UTF-8 を設定してください</translation>
    </message>
    <message>
        <source>there is one with Japanese characters</source>
        <translation>日本語フォントがあります</translation>
    </message>
    <message>
        <source>none has Japanese characters</source>
        <translation>日本語フォントがありません</translation>
    </message>
    <message>
        <source>apt-get install postgresql-15, or name a server: --database &quot;host=… dbname=yagura&quot;</source>
        <translation>apt-get install postgresql-15 を実行するか、サーバーを指定してください: --database &quot;host=… dbname=yagura&quot;</translation>
    </message>
    <message>
        <source>see the end of the server&apos;s log above; free space and rights of the data folder come first</source>
        <translation>上のサーバーログの末尾を確認してください。まずデータフォルダーの空き容量と権限を疑ってください</translation>
    </message>
    <message>
        <source>the server refuses this login: check user, password (~/.pgpass) and pg_hba.conf</source>
        <translation>サーバーがログインを拒否しました。ユーザー、パスワード（~/.pgpass）、pg_hba.conf を確認してください</translation>
    </message>
    <message>
        <source>make the database: createdb yagura, then &quot;yaguractl migrate&quot;</source>
        <translation>データベースを作成してください: createdb yagura、続けて「yaguractl migrate」</translation>
    </message>
    <message>
        <source>is the server up, listening there, and let through by the firewall? try psql with the same connection string</source>
        <translation>サーバーは起動し、そのアドレスで待ち受け、ファイアウォールを通れますか。同じ接続文字列で psql を試してください</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>内蔵サーバー</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>接続できました</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>this program is older than the database: update it on this computer</source>
        <translation>このプログラムはデータベースより古い版です。この端末で更新してください</translation>
    </message>
    <message>
        <source>run &quot;yaguractl migrate&quot; as the database&apos;s owner</source>
        <translation>データベースの所有者で「yaguractl migrate」を実行してください</translation>
    </message>
    <message>
        <source>%1 has none of Yagura&apos;s roles</source>
        <translation>%1 に Yagura のロールがありません</translation>
    </message>
    <message>
        <source>as an administrator: grant yagura_operator to &quot;%1&quot; (yagura_collector where it polls)</source>
        <translation>管理者で実行してください: grant yagura_operator to &quot;%1&quot;（ポーリングする端末では yagura_collector）</translation>
    </message>
    <message>
        <source>%1 cannot act on items</source>
        <translation>%1 は対応項目を操作できません</translation>
    </message>
    <message>
        <source>for a person: grant yagura_operator to &quot;%1&quot;</source>
        <translation>担当者の場合: grant yagura_operator to &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 cannot poll</source>
        <translation>%1 はポーリングできません</translation>
    </message>
    <message>
        <source>where this computer shall poll: grant yagura_collector to &quot;%1&quot;</source>
        <translation>この端末でポーリングする場合: grant yagura_collector to &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the connection is not encrypted</source>
        <translation>接続が暗号化されていません</translation>
    </message>
    <message>
        <source>add sslmode=verify-full to the connection string</source>
        <translation>接続文字列に sslmode=verify-full を追加してください</translation>
    </message>
    <message>
        <source>%1 s apart from the server&apos;s</source>
        <translation>サーバーとの差は %1 秒です</translation>
    </message>
    <message>
        <source>let both computers keep time: systemctl enable --now systemd-timesyncd</source>
        <translation>両方の端末で時刻を同期してください: systemctl enable --now systemd-timesyncd</translation>
    </message>
    <message>
        <source>there is no partition for this month</source>
        <translation>今月のパーティションがありません</translation>
    </message>
    <message>
        <source>start a collector: it makes them ahead</source>
        <translation>コレクターを起動してください。パーティションを前もって作成します</translation>
    </message>
    <message>
        <source>there is no partition for the next month</source>
        <translation>来月のパーティションがありません</translation>
    </message>
    <message>
        <source>partitions for %1 months</source>
        <translation>パーティション %1 か月分</translation>
    </message>
    <message>
        <source>is paused</source>
        <translation>一時停止中です</translation>
    </message>
    <message>
        <source>polled by %1 (this computer has no key of it)</source>
        <translation>%1 がポーリング中（この端末にキーはありません）</translation>
    </message>
    <message>
        <source>the key works, %1 open there</source>
        <translation>キーは有効です。ベンダー側の未解決は %1 件</translation>
    </message>
    <message>
        <source>the key works, but: %1</source>
        <translation>キーは有効ですが注意点があります: %1</translation>
    </message>
    <message>
        <source>writes need a user&apos;s mail: yaguractl source add %1 --option from=MAIL</source>
        <translation>書き戻しにはユーザーのメールアドレスが必要です: yaguractl source add %1 --option from=MAIL</translation>
    </message>
    <message>
        <source>see yaguractl(1), REMARKS</source>
        <translation>yaguractl(1) の REMARKS を参照してください</translation>
    </message>
    <message>
        <source>nobody polls it</source>
        <translation>どのコレクターもポーリングしていません</translation>
    </message>
    <message>
        <source>start &quot;yaguractl collect&quot; as a service, or a desktop</source>
        <translation>「yaguractl collect」をサービスとして起動するか、デスクトップを起動してください</translation>
    </message>
    <message>
        <source>the collector %1 fails: %2</source>
        <translation>コレクター %1 で失敗しています: %2</translation>
    </message>
    <message>
        <source>the same key works here or fails here: compare with the line above</source>
        <translation>同じキーがこの端末で使えるかどうか、上の行と比べてください</translation>
    </message>
    <message>
        <source>check the roles above</source>
        <translation>上のロールを確認してください</translation>
    </message>
    <message>
        <source>none is configured</source>
        <translation>設定がありません</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>登録がありません</translation>
    </message>
    <message>
        <source>Finds what an installation gets wrong, and says how to mend it.</source>
        <translation>導入時の問題を見つけ、直し方を示します。</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MB</source>
        <translation>%1 は 64 MB を超えています</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>何も取り込みませんでした</translation>
    </message>
    <message>
        <source>%1 are valid; nothing was imported (--dry-run).</source>
        <translation>%1 件が有効です。取り込みは行っていません（--dry-run）。</translation>
    </message>
    <message>
        <source>%1 imported.</source>
        <translation>%1 件を取り込みました。</translation>
    </message>
    <message>
        <source>there is no source &quot;%1&quot;</source>
        <translation>取込元「%1」はありません</translation>
    </message>
    <message>
        <source>Only checks the file.</source>
        <translation>ファイルの検査だけを行います。</translation>
    </message>
    <message>
        <source>Imports customers with keys and contacts (CSV or YAML): all or nothing.</source>
        <translation>顧客をキー・連絡先とともに取り込みます（CSV または YAML）。一件でも誤りがあれば何も取り込みません。</translation>
    </message>
    <message>
        <source>Imports why monitors exist (CSV or YAML): all or nothing.</source>
        <translation>監視意図を取り込みます（CSV または YAML）。一件でも誤りがあれば何も取り込みません。</translation>
    </message>
    <message>
        <source>The source of rows that name none.</source>
        <translation>取込元の指定がない行に使う取込元。</translation>
    </message>
    <message>
        <source>--limit must be a number of 1 or more</source>
        <translation>--limit は 1 以上の数値で指定してください</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>ARRIVED</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>CUSTOMER</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>SOURCES</source>
        <translation>取込元</translation>
    </message>
    <message>
        <source>FIRES</source>
        <translation>発報</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>%1, %2, fired %3 times</source>
        <translation>%1、%2、発報 %3 回</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>respond until</source>
        <translation>一次対応期限</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>watched until</source>
        <translation>静観終了</translation>
    </message>
    <message>
        <source>why</source>
        <translation>監視意図</translation>
    </message>
    <message>
        <source>if ignored</source>
        <translation>放置した場合</translation>
    </message>
    <message>
        <source>possible now</source>
        <translation>可能な操作</translation>
    </message>
    <message>
        <source>SIGNAL</source>
        <translation>シグナル</translation>
    </message>
    <message>
        <source>VENDOR SAYS</source>
        <translation>ベンダー側の状態</translation>
    </message>
    <message>
        <source>UPDATED</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>DELIVERY</source>
        <translation>書き戻し</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>TRIES</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>VENDOR&apos;S WORDS</source>
        <translation>ベンダーのメッセージ</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>誰が</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Lists the open work items.</source>
        <translation>未解決の対応項目を一覧表示します。</translation>
    </message>
    <message>
        <source>Resolved ones too.</source>
        <translation>解決済みも含めます。</translation>
    </message>
    <message>
        <source>new, acknowledged, watching, escalated or resolved.</source>
        <translation>new、acknowledged、watching、escalated、resolved のいずれか。</translation>
    </message>
    <message>
        <source>critical, high, medium, low or unknown.</source>
        <translation>critical、high、medium、low、unknown のいずれか。</translation>
    </message>
    <message>
        <source>A part of the customer&apos;s name.</source>
        <translation>顧客名の一部。</translation>
    </message>
    <message>
        <source>Those whose customer nobody knows.</source>
        <translation>顧客が不明なものだけ。</translation>
    </message>
    <message>
        <source>A login.</source>
        <translation>ログイン名。</translation>
    </message>
    <message>
        <source>A source&apos;s key.</source>
        <translation>取込元のキー。</translation>
    </message>
    <message>
        <source>A part of the title or the host.</source>
        <translation>件名またはホスト名の一部。</translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation>最大件数。</translation>
    </message>
    <message>
        <source>Shows one work item with its signals, deliveries and timeline.</source>
        <translation>対応項目をシグナル、書き戻し、タイムラインとともに表示します。</translation>
    </message>
    <message>
        <source>Usage: yaguractl [--database CONNINFO] [--json] COMMAND …

Commands:</source>
        <translation>使い方: yaguractl [--database CONNINFO] [--json] COMMAND …

コマンド:</translation>
    </message>
    <message>
        <source>&quot;yaguractl COMMAND --help&quot; tells what one takes; man yaguractl tells all.</source>
        <translation>「yaguractl COMMAND --help」でコマンドの指定方法を、「man yaguractl」ですべての説明を表示します。</translation>
    </message>
    <message>
        <source>--database needs a connection string</source>
        <translation>--database には接続文字列が必要です</translation>
    </message>
    <message>
        <source>Try &quot;yaguractl --help&quot;.</source>
        <translation>「yaguractl --help」を参照してください。</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 には %2 が必要です</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is too much</source>
        <translation>%1: 「%2」は余分です</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>コマンドがありません</translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation>コマンド「%1」はありません</translation>
    </message>
    <message>
        <source>a port must be a number from 0 to 65535</source>
        <translation>ポートは 0～65535 の数値で指定してください</translation>
    </message>
    <message>
        <source>a port is taken already</source>
        <translation>ポートはすでに使われています</translation>
    </message>
    <message>
        <source>PagerDuty: %1
  key %2, option from=%3
Datadog:   %4
  key %5:%6
End with Ctrl-C.</source>
        <translation>PagerDuty: %1
  キー %2、オプション from=%3
Datadog:   %4
  キー %5:%6
Ctrl-C で終了します。</translation>
    </message>
    <message>
        <source>Plays both vendors on 127.0.0.1, for trials.</source>
        <translation>試用のため、両ベンダーを 127.0.0.1 で模擬します。</translation>
    </message>
    <message>
        <source>0 for any free one.</source>
        <translation>0 は空いているポートを使います。</translation>
    </message>
    <message>
        <source>The night stands still: only what is open at the start.</source>
        <translation>時間を進めず、開始時に発生しているものだけにします。</translation>
    </message>
    <message>
        <source>--kind is needed: one of %1</source>
        <translation>--kind が必要です: %1 のいずれか</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;: one of %2</source>
        <translation>種類「%1」はありません: %2 のいずれか</translation>
    </message>
    <message>
        <source>--secret-ref must be keychain:NAME, file:PATH or env:NAME; the secret itself is never an argument</source>
        <translation>--secret-ref は keychain:NAME、file:PATH、env:NAME のいずれかで指定してください。キーそのものは引数に書けません</translation>
    </message>
    <message>
        <source>--base-url must be an http(s) address without a user</source>
        <translation>--base-url はユーザー名を含まない http(s) のアドレスで指定してください</translation>
    </message>
    <message>
        <source>--interval must be a whole number of seconds from 1 to 3600</source>
        <translation>--interval は 1～3600 の整数（秒）で指定してください</translation>
    </message>
    <message>
        <source>--option must be NAME=VALUE</source>
        <translation>--option は NAME=VALUE の形で指定してください</translation>
    </message>
    <message>
        <source>Source %1 is configured; try it with &quot;yaguractl source test %1&quot;.</source>
        <translation>取込元 %1 を設定しました。「yaguractl source test %1」で確認してください。</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>SITE OR URL</source>
        <translation>サイト・URL</translation>
    </message>
    <message>
        <source>EVERY</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>SECRET</source>
        <translation>キーの場所</translation>
    </message>
    <message>
        <source>%1 works: account &quot;%2&quot;, %3 open there</source>
        <translation>%1 に接続できました。アカウント「%2」、ベンダー側の未解決 %3 件</translation>
    </message>
    <message>
        <source>doubtful: %1</source>
        <translation>注意: %1</translation>
    </message>
    <message>
        <source>Source %1 is %2.</source>
        <translation>取込元 %1 は %2 になりました。</translation>
    </message>
    <message>
        <source>standard input cannot be read</source>
        <translation>標準入力を読み取れません</translation>
    </message>
    <message>
        <source>standard input is too large for a key</source>
        <translation>標準入力がキーとしては大きすぎます</translation>
    </message>
    <message>
        <source>The vendor: pagerduty or datadog.</source>
        <translation>ベンダー: pagerduty または datadog。</translation>
    </message>
    <message>
        <source>A name for people.</source>
        <translation>表示用の名前。</translation>
    </message>
    <message>
        <source>Another address than the vendor&apos;s own (a proxy, the simulator).</source>
        <translation>ベンダー標準以外のアドレス（プロキシ、シミュレーター）。</translation>
    </message>
    <message>
        <source>PagerDuty: us, eu. Datadog: ap1.datadoghq.com, datadoghq.eu …</source>
        <translation>PagerDuty: us、eu。Datadog: ap1.datadoghq.com、datadoghq.eu など。</translation>
    </message>
    <message>
        <source>Seconds between two polls (30).</source>
        <translation>ポーリング間隔の秒数（30）。</translation>
    </message>
    <message>
        <source>Configures a vendor account, or changes one.</source>
        <translation>ベンダーのアカウントを設定または変更します。</translation>
    </message>
    <message>
        <source>Lists the configured vendor accounts.</source>
        <translation>設定済みのアカウントを一覧表示します。</translation>
    </message>
    <message>
        <source>Tries the key and one page.</source>
        <translation>キーを確認し、一ページ読んでみます。</translation>
    </message>
    <message>
        <source>Stops polling it.</source>
        <translation>ポーリングを一時停止します。</translation>
    </message>
    <message>
        <source>Polls it again.</source>
        <translation>ポーリングを再開します。</translation>
    </message>
    <message>
        <source>Takes it out of use; what it brought stays.</source>
        <translation>使用をやめます。取り込み済みのものは残ります。</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>接続できません</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>時間内に応答がありません</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否されました</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>現在は実行できません</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>正しくありません</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>リクエストが多すぎます</translation>
    </message>
    <message>
        <source>error at the vendor</source>
        <translation>ベンダー側のエラー</translation>
    </message>
    <message>
        <source>error of the database</source>
        <translation>データベースのエラー</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>no customer is known for %1 and %2 more</source>
        <translation>%1 ほか%2件のサービスの顧客が分かりません</translation>
    </message>
    <message>
        <source>no customer is known for %1</source>
        <translation>%1 の顧客が分かりません</translation>
    </message>
    <message>
        <source>add the key pagerduty_service:ID to the customer whose service it is; else its alerts may come without one</source>
        <translation>そのサービスを使う顧客に判別キー pagerduty_service:ID を追加してください。追加しないと、顧客不明のアラートになることがあります</translation>
    </message>
    <message>
        <source>it may have been performed: repeat the same command with --id %1, which never does it twice</source>
        <translation>実行済みの可能性があります。--id %1 を付けて同じコマンドをもう一度実行してください（二重には実行されません）</translation>
    </message>
    <message>
        <source>%1 failed or were refused, of the items %2</source>
        <translation>%1件が失敗または拒否されました（対応項目 %2）</translation>
    </message>
    <message>
        <source>&quot;yaguractl show ITEM&quot; has the vendor&apos;s words; &quot;yaguractl retry DELIVERY&quot; tries one again</source>
        <translation>「yaguractl show ITEM」でベンダーの応答を確認し、「yaguractl retry DELIVERY」で再試行してください</translation>
    </message>
    <message>
        <source>some wait at sources that are paused: %1</source>
        <translation>一時停止中の取込元で待っている書き戻しがあります: %1</translation>
    </message>
    <message>
        <source>they go out when it is resumed: yaguractl source resume KEY</source>
        <translation>再開すると送信されます: yaguractl source resume KEY</translation>
    </message>
    <message>
        <source>%1 wait for more than 15 minutes</source>
        <translation>%1件が15分以上待っています</translation>
    </message>
    <message>
        <source>see below who polls the source, and &quot;yaguractl show ITEM&quot; for the vendor&apos;s words</source>
        <translation>下の取込元の行でポーリングの担当を確認し、「yaguractl show ITEM」でベンダーの応答を確認してください</translation>
    </message>
    <message>
        <source>none failed, none waits long</source>
        <translation>失敗も長い待ちもありません</translation>
    </message>
    <message>
        <source>nobody polls it; the last poll failed: %1</source>
        <translation>どのコレクターもポーリングしていません。前回のポーリングは失敗しました: %1</translation>
    </message>
    <message>
        <source>the collector %1 brings the alerts, but: %2</source>
        <translation>コレクター %1 はアラートを取得していますが、問題があります: %2</translation>
    </message>
    <message>
        <source>--severity must be critical, high, medium, low or unknown</source>
        <translation>--severity は critical、high、medium、low、unknown のいずれかです</translation>
    </message>
    <message>
        <source>--state must be new, acknowledged, watching, escalated or resolved</source>
        <translation>--state は new、acknowledged、watching、escalated、resolved のいずれかです</translation>
    </message>
    <message>
        <source>--option %1 looks like a secret: that belongs where --secret-ref points</source>
        <translation>--option %1 は秘密情報のようです。--secret-ref が指す場所に置いてください</translation>
    </message>
    <message>
        <source>Source %1 is configured, and still paused: &quot;yaguractl source resume %1&quot; polls it again.</source>
        <translation>取込元 %1 を設定しました。一時停止中のままです。再開するには「yaguractl source resume %1」を実行してください。</translation>
    </message>
    <message>
        <source>check --site: PagerDuty has us and eu, Datadog ap1.datadoghq.com, datadoghq.eu …</source>
        <translation>--site を確認してください。PagerDuty は us と eu、Datadog は ap1.datadoghq.com、datadoghq.eu などです</translation>
    </message>
    <message>
        <source>name an address with https: yaguractl source add %1 --base-url https://…</source>
        <translation>https のアドレスを指定してください：yaguractl source add %1 --base-url https://…</translation>
    </message>
    <message>
        <source>say whom the key is for, by giving it once more: yaguractl source set-secret %1 &lt; KEY</source>
        <translation>キーを登録し直し、どこ用のキーかを記録してください：yaguractl source set-secret %1 &lt; KEY</translation>
    </message>
    <message>
        <source>if the new address is right, give the key for it: yaguractl source set-secret %1 &lt; KEY; if not, ask who changed the source</source>
        <translation>新しいアドレスが正しければ、そのキーを登録してください：yaguractl source set-secret %1 &lt; KEY。覚えのない変更であれば、取込元を変更した人に確認してください</translation>
    </message>
    <message>
        <source>name a place that keys may lie in: yaguractl source add %1 --secret-ref file:/etc/yagura/%1 (or keychain:NAME, env:YAGURA_SECRET_NAME)</source>
        <translation>キーを置ける場所を指定してください：yaguractl source add %1 --secret-ref file:/etc/yagura/%1（または keychain:NAME、env:YAGURA_SECRET_NAME）</translation>
    </message>
    <message>
        <source>make the file anew, for the collector&apos;s user alone: yaguractl source set-secret %1 &lt; KEY</source>
        <translation>取り込みを実行するユーザーだけが読めるファイルとして作り直してください：yaguractl source set-secret %1 &lt; KEY</translation>
    </message>
    <message>
        <source>set the variable where the collector is started; man yaguractl has its form</source>
        <translation>取り込みを起動する側で環境変数を設定してください。書式は man yaguractl にあります</translation>
    </message>
    <message>
        <source>%1 roles, owners, rights or limits were put in order.</source>
        <translation>ロール・所有者・権限・上限の %1 件を正しい状態に戻しました。</translation>
    </message>
    <message>
        <source>this login has no role of Yagura&apos;s: as an administrator, grant yagura_operator to it (yagura_collector where it polls)</source>
        <translation>このログインには Yagura のロールがありません。管理者として yagura_operator を付与してください（取り込みを行うログインには yagura_collector）</translation>
    </message>
    <message>
        <source>make a database of UTF8 and move there: createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</source>
        <translation>UTF8 のデータベースを作り、そちらに移してください：createdb --encoding=UTF8 --locale=C.UTF-8 --template=template0 yagura</translation>
    </message>
    <message>
        <source>roles are missing on the server: %1</source>
        <translation>サーバーにないロールがあります：%1</translation>
    </message>
    <message>
        <source>leads are no operators: %1 is no member of yagura_operator</source>
        <translation>リーダーにオペレーター権限がありません：%1 が yagura_operator のメンバーではありません</translation>
    </message>
    <message>
        <source>%1 belong to another owner than the schema: %2</source>
        <translation>スキーマと所有者の違うものが %1 件あります：%2</translation>
    </message>
    <message>
        <source>tables or functions are missing: %1</source>
        <translation>テーブルか関数がありません：%1</translation>
    </message>
    <message>
        <source>%1 rights too many, as of %2</source>
        <translation>余分な権限が %1 件あります：%2</translation>
    </message>
    <message>
        <source>%1 rights are missing, as of %2</source>
        <translation>足りない権限が %1 件あります：%2</translation>
    </message>
    <message>
        <source>functions that act for their owner have no fixed search path: %1</source>
        <translation>所有者の権限で動く関数に、固定の search_path がありません：%1</translation>
    </message>
    <message>
        <source>new functions would be open to everybody</source>
        <translation>新しい関数が全員に公開される設定です</translation>
    </message>
    <message>
        <source>everybody with a login may connect or make temporary tables</source>
        <translation>ログインがあれば誰でも接続や一時テーブルの作成ができます</translation>
    </message>
    <message>
        <source>there is no limit: %1</source>
        <translation>上限がありません：%1</translation>
    </message>
    <message>
        <source>the dump was not put back whole: put it back anew, and read what pg_restore says</source>
        <translation>ダンプがすべては復元されていません。pg_restore の表示を確認しながら復元し直してください</translation>
    </message>
    <message>
        <source>run &quot;yaguractl migrate&quot; as an administrator, or in psql: %1;</source>
        <translation>管理者として yaguractl migrate を実行するか、psql で実行してください：%1;</translation>
    </message>
    <message>
        <source>roles, owners and limits are as they should be</source>
        <translation>ロール・所有者・権限・上限は正しい状態です</translation>
    </message>
    <message>
        <source>the file is too large to be imported at once: divide it (10,000 customers, 20,000 intents)</source>
        <translation>ファイルが大きすぎて一度に取り込めません。分割してください（顧客 10,000 件、監視の意図 20,000 件まで）</translation>
    </message>
    <message>
        <source>one of the texts is longer than 4000 letters</source>
        <translation>4000 文字を超える文章があります</translation>
    </message>
    <message>
        <source>one of the review dates is out of range</source>
        <translation>見直し日に使えない日付があります</translation>
    </message>
    <message>
        <source>an environment variable with a secret is named YAGURA_SECRET_…</source>
        <translation>キーの環境変数の名前は YAGURA_SECRET_ で始めてください</translation>
    </message>
    <message>
        <source>--base-url must be https: the key would be read on the way (http only on this computer)</source>
        <translation>--base-url は https にしてください。暗号化しないと、途中でキーを読み取られます（http はこの端末のプログラムだけ）</translation>
    </message>
    <message>
        <source>KEY must be of small letters, digits, dots and dashes, at most 64</source>
        <translation>KEY は英小文字・数字・ドット・ハイフンで、64文字以内にしてください</translation>
    </message>
    <message>
        <source>the source is of another kind, which cannot be changed</source>
        <translation>取込元の種類は変更できません</translation>
    </message>
    <message>
        <source>somebody else has changed the source at this moment: look at it and try again</source>
        <translation>ほかの人が同時に取込元を変更しました。内容を確認してから、もう一度実行してください</translation>
    </message>
    <message>
        <source>--site is a name like eu or ap1.datadoghq.com</source>
        <translation>--site には eu や ap1.datadoghq.com のような名前を指定してください</translation>
    </message>
    <message>
        <source>--secret-ref must be keychain:NAME, file:PATH without &quot;..&quot; or env:YAGURA_SECRET_NAME</source>
        <translation>--secret-ref は keychain:NAME、「..」を含まない file:PATH、env:YAGURA_SECRET_NAME のいずれかで指定してください</translation>
    </message>
    <message>
        <source>there is no such option: PagerDuty has from and second_line, Datadog no_data; a key is no option</source>
        <translation>そのオプションはありません。PagerDuty は from と second_line、Datadog は no_data です。キーはオプションに書けません</translation>
    </message>
    <message>
        <source>that is no value of this option: from is a mail address, second_line the id of an escalation policy, no_data low, ignore or as_alert</source>
        <translation>オプションに使えない値です。from はメールアドレス、second_line はエスカレーションポリシーの ID、no_data は low、ignore、as_alert のいずれかです</translation>
    </message>
    <message>
        <source>Its key was given for another address and is not sent to the new one: give it anew with &quot;yaguractl source set-secret %1&quot;.</source>
        <translation>キーは元のアドレス用のもので、新しいアドレスには送られません。yaguractl source set-secret %1 で登録し直してください。</translation>
    </message>
    <message>
        <source>The secret of %1 is in %2, for %3 alone.</source>
        <translation>%1 のキーを %2 に保存しました。%3 だけに使います。</translation>
    </message>
    <message>
        <source>Where the collector finds the key: keychain:NAME, file:PATH or env:YAGURA_SECRET_NAME.</source>
        <translation>キーの保管場所。keychain:NAME、file:PATH、env:YAGURA_SECRET_NAME のいずれか。</translation>
    </message>
    <message>
        <source>Of the kind: from=MAIL, second_line=POLICY (PagerDuty), no_data=low|ignore|as_alert (Datadog). May be repeated; NAME= takes it away.</source>
        <translation>種類ごとのオプション。PagerDuty は from=MAIL、second_line=POLICY、Datadog は no_data=low|ignore|as_alert。複数指定できます。NAME= で取り消します。</translation>
    </message>
    <message>
        <source>Reads the key from standard input into the keychain or the file.</source>
        <translation>標準入力からキーを読み、キーチェーンかファイルに保存します。</translation>
    </message>
    <message>
        <source>%1 has it: add --take-over to take it over</source>
        <translation>%1 が担当しています。引き継ぐ場合は --take-over を付けてください</translation>
    </message>
    <message>
        <source>acknowledge, watch: though somebody else has the item.</source>
        <translation>acknowledge・watch：ほかの人が担当していても引き継ぎます。</translation>
    </message>
    <message>
        <source>as an administrator: grant yagura_operator to the login (yagura_collector where it polls)</source>
        <translation>管理者として：ログインに yagura_operator を付与してください（取り込みを行う場合は yagura_collector）</translation>
    </message>
    <message>
        <source>name the primary server, or several with &quot;host=a,b&quot;: the one that can be written to is then chosen</source>
        <translation>プライマリのサーバーを指定するか、「host=a,b」のように複数書いてください。書き込めるものが選ばれます</translation>
    </message>
    <message>
        <source>name the server itself in the connection string, or give the pooler pool_mode=session</source>
        <translation>接続文字列にサーバー自体を書くか、プーラーを pool_mode=session にしてください</translation>
    </message>
    <message>
        <source>the server takes connections and says nothing: look at its processes, disk and memory</source>
        <translation>サーバーは接続を受け付けますが応答しません。プロセス・ディスク・メモリを確認してください</translation>
    </message>
    <message>
        <source>%1 items were put back from another server&apos;s backup; they are stamped anew</source>
        <translation>別のサーバーのバックアップから戻された %1 件の項目に、番号を付け直しました</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>not counted: open before the first poll</source>
        <translation>対象外（初回取り込み前から発生）</translation>
    </message>
    <message>
        <source>the vendor says</source>
        <translation>ベンダー側</translation>
    </message>
    <message>
        <source>taken back from</source>
        <translation>取り消し前の担当</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>統合先</translation>
    </message>
</context>
</TS>
