/** Invented causes that needs and associations grow from: what it is about, for whom, and the words that people use for it. */
export const causes = [
  {
    theme: 'children',
    groups: ['youth', 'pupils'],
    words: 'mötesplats fritidsgård kväll ungdomar ledare helger trygga skapa spel replokal häng sommarlov',
  },
  {
    theme: 'education',
    groups: ['pupils', 'parents'],
    words: 'läxhjälp skolarbete betyg matematik läsning volontär elever bibliotek studier plugga språk handledning',
  },
  {
    theme: 'integration',
    groups: ['newcomers', 'parents'],
    words:
      'språkcafé svenska nyanlända vänfamilj samhälle etablering kontakt kultur tolk språkvän introduktion umgänge',
  },
  {
    theme: 'work',
    groups: ['jobSeekers', 'newcomers'],
    words:
      'arbetsträning praktik sysselsättning jobbsökande verkstad steg arbetsgivare yrke lönearbete rehabilitering handledare meriter',
  },
  {
    theme: 'elderly',
    groups: ['elderly', 'lonely'],
    words: 'ensamhet äldre besök samtal promenad dagträff boende matlag sällskap telefonvän gemenskap pensionärer',
  },
  {
    theme: 'mentalHealth',
    groups: ['youth', 'relatives'],
    words:
      'ångest samtalsstöd psykisk ohälsa stödlinje kuratorer återhämtning självhjälp oro anhörigstöd lyssnare självmord',
  },
  {
    theme: 'violence',
    groups: ['womenAtRisk', 'smallChildren'],
    words:
      'kvinnojour skyddat boende våldsutsatta jourtelefon barn trauma stödsamtal hedersrelaterat polisanmälan rådgivning relation utsatthet',
  },
  {
    theme: 'housing',
    groups: ['homeless', 'lonely'],
    words: 'hemlöshet härbärge natt bostad tak vräkning boendestöd soppa kläder uppsökande dusch gatan',
  },
  {
    theme: 'reuse',
    groups: ['everyone', 'jobSeekers'],
    words: 'återbruk möbler cyklar reparera loppis kläder secondhand byte material delning verktyg återvinna',
  },
  {
    theme: 'sport',
    groups: ['youth', 'pupils'],
    words: 'idrott rörelse träning spontanidrott bollplan simskola ledarutbildning lag match friskvård motion hall',
  },
  {
    theme: 'environment',
    groups: ['everyone', 'pupils'],
    words: 'natur odling vandring biologisk mångfald skogen friluft stadsodling kust skräp fågel trädgård våtmark',
  },
  {
    theme: 'addiction',
    groups: ['relatives', 'homeless'],
    words: 'beroende nykterhet missbruk spel kamratstöd återfall behandling drogfri möten alkohol stödgrupp frihet',
  },
  {
    theme: 'disability',
    groups: ['peopleWithDisabilities', 'relatives'],
    words:
      'funktionsnedsättning tillgänglighet ledsagare fritid anpassad avlösning hjälpmedel delaktighet korttids synskadade hörsel assistans',
  },
  {
    theme: 'preparedness',
    groups: ['everyone', 'elderly'],
    words:
      'beredskap kris trygghetspunkt frivilliga samband elavbrott krislåda räddning övning första hjälpen information',
  },
] as const

/** Words that stand in any text and say nothing. */
export const fillers =
  'vi vill tillsammans kommunen förening samverka stöd människor verksamhet bidra utveckla erbjuda lokalt fler möjlighet behov år insats plats göra'

/** Resources as needs and associations name them. */
export const resourceWords = [
  'volunteers',
  'staff',
  'premises',
  'knowledge',
  'network',
  'languages',
  'equipment',
  'transport',
] as const

/** The beginnings of names of invented places; numbers tell more of them apart. */
export const places =
  'Björkvik Granby Norrviken Sjöhamn Ekbacken Lillå Storängen Tallmon Hedlunda Vikarby Almnäs Rönninge Klippan Skogsta Åsby Dalvik Ängsö Stenhamra Kvarnby Brunnsta'
