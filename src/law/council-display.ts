import type { Day } from '../platform/time.ts'
import { cite } from './citation.ts'
import { councilDisplayExamples } from './data/council-display-examples.ts'
import { closing, defineRule, versions } from './rule.ts'

/** The first day on which the notice of a council meeting may come down: the day after the meeting. */
export const councilNoticeOver = (meetingOn: Day): Day => meetingOn.add({ days: 1 })

/** Första dag då tillkännagivandet av fullmäktiges sammanträde får tas ned. */
export const councilDisplay = defineRule({
  id: 'kl-5-13-display',
  ruleId: 'R-ANN-8',
  title: 'Hur länge fullmäktiges sammanträde står på anslagstavlan',
  levels: ['block'],
  basis: 'law',
  interpretation:
    'Lagen säger när tillkännagivandet senast ska stå på anslagstavlan. Att det sitter kvar till och med sammanträdesdagen är en tolkning.',
  inputs: { meetingOn: { kind: 'day', label: 'Sammanträdesdag' } },
  versions: versions({
    from: '2018-01-01',
    says: 'Tid, plats och ärenden för fullmäktiges sammanträde ska stå på anslagstavlan i minst en vecka före sammanträdet.',
    citations: [cite('kl2017', { chapter: 5, section: '13' }), cite('kl2017', { chapter: 8, section: '10' })],
  }),
  examples: councilDisplayExamples,
  versionDay: ({ meetingOn }) => meetingOn,
  decide: ({ meetingOn }, version) => {
    const value = councilNoticeOver(meetingOn)
    return {
      value,
      steps: [
        { says: 'Fullmäktige sammanträder', day: meetingOn },
        { says: 'Dagen efter sammanträdet', day: value },
        closing('Får tas ned tidigast', version, value),
      ],
    }
  },
})
