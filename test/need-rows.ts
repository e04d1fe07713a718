import type { Rows } from '../src/demo/load-rows.ts'
import type { Id } from '../src/platform/id.ts'
import type { Day, Instant } from '../src/platform/time.ts'

type Given = {
  readonly partnership_id: Id
  readonly party_id: Id
  readonly association_id: Id
  readonly host_authority_id: Id
  readonly now: Instant
  readonly on: Day
  readonly id: () => Id
}

/** The rows of a need that has come all the way to a joint statement, for the package of a whole case. */
export const needRows = ({ partnership_id, party_id, association_id, host_authority_id, now, on, id }: Given): Rows => {
  const dialogue_note_id = id()
  return {
    need: [
      {
        ...{ partnership_id, host_authority_id, title: 'Kvällsöppet', challenge: 'Unga saknar någonstans att vara' },
        ...{
          for_whom: 'Unga 13–19 år',
          wanted: 'En öppen mötesplats',
          themes: ['children'],
          sent_at: now,
          opened_on: on,
        },
      },
    ],
    need_screening: [
      { need_screening_id: id(), partnership_id, outcome: 'goOn', answer: 'Vi vill gå vidare.', screened_at: now },
    ],
    need_invited: [{ partnership_id, association_id, reasons: ['theme'], invited_at: now }],
    need_answer: [{ need_answer_id: id(), partnership_id, association_id, says: 'Vi vill vara med', answered_at: now }],
    dialogue_note: [
      {
        ...{ dialogue_note_id, partnership_id, held_on: on, present: 'Båda parter' },
        ...{ said: 'Vi vill gå vidare', goes_on: 'goOn', written_at: now },
      },
    ],
    dialogue_confirmation: [
      { dialogue_note_id, partnership_party_id: party_id, partnership_id, revision: 1, confirmed_at: now },
    ],
    joint_need: [
      {
        ...{
          partnership_id,
          version: 1,
          challenge: 'Ensamhet',
          target_group: 'Unga',
          why_together: 'Lokal och ledare',
        },
        ...{ goal: 'Alla unga har någonstans att vara', written_at: now, written_for: 'Björkviks kommun' },
      },
    ],
    joint_need_confirmation: [{ partnership_id, version: 1, partnership_party_id: party_id, confirmed_at: now }],
  }
}
