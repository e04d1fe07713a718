/** The field of the form of a paragraph that a refusal is about, by its reason: so that the page leads to where it is mended. */
const fields: Readonly<Record<string, string>> = {
  'live.approverTwice': 'approver.2',
  'live.approverAway': 'approver.1',
  'live.approvalBefore': 'approvalDay',
  'live.notDay': 'approvalDay',
  'live.tooFewAsk': 'asking',
  'live.putOffBefore': 'asking',
  'live.askingTooMany': 'asking',
  'live.notNumber': 'asking',
  'live.nothingFound': 'finding',
  'live.notQuorate': 'finding',
  'live.notAnnounced': 'agreedReason',
  'live.agreedWhy': 'agreedReason',
  'live.noChair': 'leads',
  'live.fault.presidiumLeads': 'leads',
  'live.fault.leaderDoesNotServe': 'leads',
  'live.mayNotMove': 'motionBy',
  'live.mayNotNote': 'noteBy',
  'live.reservation.noPart': 'reserveBy',
  'live.reservation.tooLate': 'reserveBy',
  'live.reservation.twice': 'reserveBy',
  'live.noSuchCase': 'assignCase',
  'live.alreadyHere': 'eventBy',
  'live.notHere': 'eventBy',
  'live.clockAhead': 'eventClock',
  'live.clockBefore': 'eventClock',
}

const byVerb: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'live.notClock': { event: 'eventClock' },
  'live.notOnRoll': { event: 'eventBy', motion: 'motionBy', reserve: 'reserveBy', note: 'noteBy' },
}

/** The field that is to be mended; undefined where the refusal is about the whole paragraph. */
export const fieldOfRefusal = (reason: string, verb: string): string | undefined =>
  (reason.startsWith('live.notAsVoted.') ? 'finding' : fields[reason]) ??
  byVerb[reason]?.[verb] ??
  (reason === 'live.notClock' ? 'approvalClock' : undefined)
