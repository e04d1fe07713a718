import type { StoryPlan } from '../planned-meeting-rows.ts'

/** The next meeting of the executive board: planned, not summoned. */
export const plannedMeeting = {
  body: 'ks',
  on: { weeks: -2, weekday: 3 },
  starts: '13:00',
  ends: '16:00',
  secretary: 'Alma Bergström',
  items: [
    { kind: 'rollCall', title: 'Upprop' },
    { kind: 'approvers', title: 'Val av justerare' },
    { kind: 'agenda', title: 'Fastställande av föredragningslistan' },
    {
      kind: 'case',
      title: 'Uppföljning av överenskommelsen med civilsamhället',
      case: 'uppfoljning',
      background:
        'Förvaltningen har tillsammans med Föreningsrådet följt upp överenskommelsen. Mötesplatserna fungerar, men små föreningar behöver kortare mallar.',
      points: [
        'Kommunstyrelsen godkänner uppföljningen.',
        'Kommundirektören ges i uppdrag att korta mallarna tillsammans med Föreningsrådet.',
      ],
    },
    {
      kind: 'case',
      title: 'Läsa tillsammans: avsiktsförklaring med Språkhamnen och Fyren',
      case: 'lasatillsammans',
      background:
        'Språkhamnen, Fyren och kommunen skriver på en överenskommelse om läsning i familjer. Kommunstyrelsen behöver säga om medlen för året får räknas in.',
      points: [
        'Kommunstyrelsen ställer sig bakom målet för partnerskapet.',
        'Medlen ryms i kommunstyrelsens ram för året.',
      ],
    },
    { kind: 'delegated', title: 'Anmälan av delegationsbeslut' },
  ],
} as const satisfies StoryPlan
