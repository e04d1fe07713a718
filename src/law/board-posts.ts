import { cite } from './citation.ts'
import { boardPostExamples } from './data/board-post-examples.ts'
import { closing, defineRule, versions } from './rule.ts'

/** What may stand on the notice board, and where the law says so; `other` may not. */
export const boardPosts = {
  councilMeeting: 'Fullmäktiges sammanträde',
  approvedMinutes: 'Justerat protokoll',
  delegatedDecision: 'Delegationsbeslut som inte anmäls',
  minutesText: 'Protokollet självt',
  howToAppeal: 'Hur beslut överklagas',
  publicNotice: 'Kungörelse enligt lag eller annan författning',
  boardMeeting: 'En nämnds sammanträde',
  meetingPapers: 'Beslutsunderlag inför ett sammanträde',
  other: 'Annat: nyheter, evenemang, reklam',
} as const

/** One kind of post. */
export type BoardPost = keyof typeof boardPosts

/** Whether the kind of post may stand on the board. */
export const mayBePosted = (post: BoardPost): boolean => post !== 'other'

/** Vad som får stå på anslagstavlan. */
export const boardContent = defineRule({
  id: 'kl-8-10',
  ruleId: 'R-ANN-4',
  title: 'Vad som får stå på anslagstavlan',
  levels: ['block'],
  basis: 'law',
  inputs: {
    post: { kind: 'choice', label: 'Vad som ska anslås', choices: boardPosts },
    on: { kind: 'day', label: 'Anslagsdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Anslagstavlan får bara innehålla det som lagen räknar upp, och ska gå att skilja från annat på webbplatsen.',
    citations: [
      cite('kl2017', { chapter: 8, section: '9' }),
      cite('kl2017', { chapter: 8, section: '10' }),
      cite('kl2017', { chapter: 8, section: '11' }),
    ],
  }),
  examples: boardPostExamples,
  versionDay: ({ on }) => on,
  decide: ({ post }, version) => {
    const value = mayBePosted(post)
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [{ says: boardPosts[post] }, closing(value ? 'Får anslås' : 'Får inte stå på anslagstavlan', version)],
    }
  },
})
