import { cite } from './citation.ts'
import { closedDoorsExamples, extraMeetingExamples } from './data/meeting-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

/** How many members must ask for an extra meeting: a third, rounded up. */
export const askingForMeeting = (seats: number): number => Math.ceil(seats / 3)

/** Extra sammanträde. */
export const extraMeeting = defineRule({
  id: 'kl-6-23',
  ruleId: 'R-SUM-6',
  title: 'Extra sammanträde',
  levels: ['info'],
  basis: 'law',
  inputs: {
    seats: { kind: 'count', label: 'Antal platser', min: 1, max: 501 },
    asking: { kind: 'count', label: 'Ledamöter som begär det', min: 0, max: 501 },
    chairWants: { kind: 'yesNo', label: 'Ordföranden anser att det behövs', optional: true },
    on: { kind: 'day', label: 'Dag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Organet ska sammanträda också när minst en tredjedel av ledamöterna begär det eller ordföranden anser att det behövs.',
    citations: [cite('kl2017', { chapter: 6, section: '23' }), cite('kl2017', { chapter: 5, section: '12' })],
  }),
  examples: extraMeetingExamples,
  versionDay: ({ on }) => on,
  check: ({ seats, asking }) =>
    asking > seats ? [{ input: 'asking', message: 'Fler kan inte begära det än det finns platser.' }] : [],
  decide: ({ seats, asking, chairWants }, version) => {
    const needed = askingForMeeting(seats)
    const value = chairWants === true || asking >= needed
    const steps: Step[] = [{ says: `En tredjedel av ${seats} är minst ${needed}` }, { says: `${asking} begär det` }]
    if (chairWants) steps.push({ says: 'Ordföranden anser att det behövs' })
    return {
      value,
      level: 'info',
      steps: [...steps, closing(value ? 'Sammanträde ska hållas' : 'Ingen skyldighet att sammanträda', version)],
    }
  },
})

type Doors = {
  readonly body: 'council' | 'board'
  readonly isPublicPower?: boolean | undefined
  readonly hasSecrecy?: boolean | undefined
  readonly councilAllowed?: boolean | undefined
}

/** Whether an item may be handled with the public in the room, and if it must not. */
export const mayBeOpen = ({ body, isPublicPower, hasSecrecy, councilAllowed }: Doors): boolean =>
  body === 'council' || (councilAllowed === true && isPublicPower !== true && hasSecrecy !== true)

/** Öppna eller stängda dörrar. `value` is true when the public may be in the room. */
export const closedDoors = defineRule({
  id: 'kl-6-25',
  ruleId: 'R-SUM-7',
  title: 'Öppna eller stängda dörrar',
  levels: ['block'],
  basis: 'law',
  inputs: {
    body: { kind: 'choice', label: 'Organ', choices: { council: 'Fullmäktige', board: 'Nämnd eller styrelse' } },
    isPublicPower: { kind: 'yesNo', label: 'Ärendet är myndighetsutövning', optional: true },
    hasSecrecy: { kind: 'yesNo', label: 'Det förekommer uppgifter med sekretess', optional: true },
    councilAllowed: { kind: 'yesNo', label: 'Fullmäktige har medgett öppna sammanträden', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Fullmäktige sammanträder öppet. En nämnd har stängda dörrar, om inte fullmäktige har medgett annat, och alltid vid myndighetsutövning och sekretess.',
    citations: [cite('kl2017', { chapter: 6, section: '25' }), cite('kl2017', { chapter: 5, section: '42' })],
  }),
  examples: closedDoorsExamples,
  versionDay: ({ on }) => on,
  decide: (doors, version) => {
    const value = mayBeOpen(doors)
    const steps: Step[] = []
    if (doors.isPublicPower) steps.push({ says: 'Myndighetsutövning: alltid stängda dörrar i en nämnd' })
    if (doors.hasSecrecy) steps.push({ says: 'Sekretess: alltid stängda dörrar i en nämnd' })
    if (doors.body === 'board' && !doors.councilAllowed) steps.push({ says: 'Fullmäktige har inte medgett öppet' })
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [...steps, closing(value ? 'Får vara öppet' : 'Stängda dörrar', version)],
    }
  },
})
