import { z } from 'zod'
import type { Block, Document } from '../../platform/documents/document.ts'
import { capitalised } from '../../platform/texts/words.ts'
import type { PaperKind } from '../paper-kind.ts'
import { headed, headedList, proseBlocks, terms } from '../prose.ts'
import { inOrder, say, type Wording } from '../wording.ts'
import { inPrintedOrder, personPrinted } from './attendance-blocks.ts'
import { line, meetingContent, named, person, point, runningText } from './meeting-content.ts'
import { personFacts } from './meeting-facts.ts'
import {
  dayPrinted,
  listed,
  namesPrinted,
  paragraph,
  pointBlocks,
  present,
  timesPrinted,
  titlePrinted,
} from './printed.ts'

const matter = z.object({
  title: line,
  caseNumber: line.optional(),
  type: z.enum(['decision', 'information', 'report']).optional(),
  /** Who presents it, with title. */
  presenter: line.optional(),
  estimateMinutes: z.number().int().min(1).max(1000).optional(),
  summary: runningText.optional(),
  proposal: z.array(point).max(200).optional(),
  attachments: z.array(line).max(500).optional(),
})

type Matter = z.infer<typeof matter>

const schema = meetingContent.pick({ authority: true, body: true, meeting: true, secretary: true }).extend({
  chair: named.optional(),
  /** Those who are called: members as `deciding`, and substitutes (KL 5:15). */
  called: z.array(person).max(2000),
  matters: z.array(matter).max(500),
  isOpen: z.boolean().optional(),
  /** Address for those who take part from elsewhere. */
  remoteAddress: line.optional(),
  /** Whom to tell when one cannot come. */
  hindranceTo: line.optional(),
  approval: z.object({ approvers: z.array(named).max(20), when: line.optional() }).optional(),
})

/** What a summons says: when, where, who is called, and what will be handled. */
export type SummonsContent = z.infer<typeof schema>

const document = (content: SummonsContent, wording: Wording): Document => {
  const { authority, body, meeting, secretary, chair, called, matters } = content
  const isCalled = (role: string) => called.filter((one) => one.role === role).map((one) => personPrinted(one, wording))
  return {
    language: 'sv',
    label: summonsKind.label,
    title: `${body} ${dayPrinted(meeting.date)}`,
    header: [authority, body],
    blocks: inOrder<Block>(wording, 'summons', {
      front: terms([
        [say(wording, 'meeting.body'), body],
        [say(wording, 'notice.meetingDate'), dayPrinted(meeting.date)],
        [say(wording, 'meeting.time'), timesPrinted(meeting.start, meeting.end)],
        [say(wording, 'meeting.place'), meeting.place],
        [say(wording, 'meeting.chair'), chair && namesPrinted([chair])],
        [say(wording, 'meeting.secretary'), secretary],
      ]),
      practical: practicalBlocks(content, wording),
      people: [
        ...headedList(say(wording, 'summons.members'), isCalled('deciding')),
        ...headedList(say(wording, 'attendance.substitute'), isCalled('substitute')),
      ],
      agenda: headed(say(wording, 'summons.agenda'), agendaBlocks(matters, wording)),
      matters: matters.flatMap((one, index) =>
        headed(
          say(wording, 'summons.detail', { number: `${index + 1}`, title: titlePrinted(one.title) }),
          matterBlocks(one, wording),
        ),
      ),
    }),
    data: {
      kind: 'summons',
      ...{ authority, body: capitalised(body) },
      ...present({
        meeting: present({ ...meeting, ...(meeting.start === undefined ? { end: undefined } : {}) }),
        secretary: present({ name: secretary }),
        items: matters.map(({ title, caseNumber }) => present({ title: titlePrinted(title), caseNumber })),
        attendance: inPrintedOrder(called).map(personFacts),
      }),
    },
  }
}

const agendaBlocks = (matters: readonly Matter[], wording: Wording): Block[] =>
  matters.length === 0
    ? []
    : [
        {
          kind: 'points',
          points: matters.map(({ title, caseNumber }) =>
            caseNumber === undefined
              ? titlePrinted(title)
              : say(wording, 'summons.matter', { title: titlePrinted(title), caseNumber }),
          ),
        },
      ]

const practicalBlocks = (content: SummonsContent, wording: Wording): Block[] => {
  const { isOpen, remoteAddress, hindranceTo, approval } = content
  const openness = isOpen === undefined ? [] : [say(wording, isOpen ? 'summons.open' : 'summons.closed')]
  const approvers = approval?.approvers ?? []
  return [
    ...openness,
    ...(remoteAddress === undefined ? [] : [say(wording, 'summons.remote', { address: remoteAddress })]),
    ...(hindranceTo === undefined ? [] : [say(wording, 'summons.hindrance', { to: hindranceTo })]),
    ...(approvers.length === 0 ? [] : [say(wording, 'summons.approvers', { names: namesPrinted(approvers) })]),
    ...(approval?.when === undefined ? [] : [say(wording, 'summons.approval', { when: approval.when })]),
  ].map(paragraph)
}

const matterBlocks = (one: Matter, wording: Wording): Block[] => {
  const { type, presenter, estimateMinutes, summary, proposal = [], attachments } = one
  return [
    ...terms([
      [say(wording, 'summons.type'), type && say(wording, `summons.${type}`)],
      [say(wording, 'summons.presenter'), presenter],
      [
        say(wording, 'summons.estimate'),
        estimateMinutes === undefined ? undefined : say(wording, 'summons.minutes', { count: `${estimateMinutes}` }),
      ],
    ]),
    ...headed(say(wording, 'summons.proposal'), pointBlocks(proposal)),
    ...headed(say(wording, 'summons.background'), proseBlocks(summary ?? '')),
    ...headed(say(wording, 'item.attachments'), listed(attachments)),
  ]
}

/** Kallelse med föredragningslista. */
export const summonsKind: PaperKind<SummonsContent> = { kind: 'summons', label: 'Kallelse', schema, document }
