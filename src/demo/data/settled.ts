/** What was come to about reading together, before the agreement began: answers that all have a reason, and what the children need. */
export const settledAnswers = [
  ['municipal', 'yes', 'Språk och läsning i familjer rör kommunens invånare.'],
  ['publicPower', 'none', 'Inga beslut om enskilda fattas.'],
  ['counterpart', 'association', 'Två ideella föreningar.'],
  ['specifiedBy', 'jointly', 'Parterna har formulerat det i tre samtal.'],
  ['payment', 'lumpSum', 'Kommunen lägger in en fast summa och ett rum.'],
  ['enforceable', 'no', 'Ingen part kan kräva en tjänst av den andra.'],
  ['wouldOtherwiseProvide', 'no', 'Biblioteket skulle inte göra det på egen hand.'],
  ['marketExists', 'no', 'Ingen säljer läsvärdar.'],
  ['ownShare', '43', 'Läsvärdarnas och värdarnas timmar.'],
  ['ordinaryByGeneralRules', 'no', 'Det är inget allmänt föreningsstöd.'],
  ['sharedNeedJointGoalBothContribute', 'yes', 'Målet är gemensamt och alla bidrar.'],
  ['moneyOrValueMoves', 'yes', 'Medel till en samordnare.'],
  ['economicActivity', 'no', 'Det är gratis för familjerna.'],
  ['individualBusiness', 'no', ''],
  ['equalTreatment', 'ok', 'Behovet var öppet för alla i fyra veckor.'],
  ['handsOverWholeMatter', 'no', 'Biblioteket har kvar sitt uppdrag.'],
  ['K02', 'yes', 'Ingen av parterna når familjerna ensam.'],
  ['K08', 'no', 'Kommunen beställer ingenting.'],
  ['K12', 'yes', 'Alla parter lägger in egna resurser.'],
  ['K14', 'no', 'Parterna bestämmer själva hur de gör sin del.'],
] as const

export const conclusion = 'Behovet är gemensamt, alla lägger in något och ingen köper av den andra.'

export const childTest = {
  scope: 'Lässtunder på biblioteket, hembesök och torsdagar med middag.',
  children: 'Barn mellan tre och tio år, ungefär 120.',
  knowledge: 'Förskolans och skolans uppföljning av språk.',
  rules: 'Barnkonventionen artiklarna 3, 28 och 30.',
  heard: 'Tolv barn har berättat vad de vill läsa om.',
  assessment: 'Det är bäst för barnen att de får läsa med någon de känner, på svenska och på sitt eget språk.',
} as const

export const aidReason = 'Öppen verksamhet utan avgift, som inte konkurrerar med någon.'
