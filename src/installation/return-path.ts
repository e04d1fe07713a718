/** The page where one chooses what to act as, leading on to `till`. */
export const choiceOnTheWayTo = (till: string | undefined): string => {
  if (till === undefined || till === '/') return '/byt-roll'
  return till.startsWith('/byt-roll') ? till : `/byt-roll?till=${encodeURIComponent(till)}`
}

/** The address to go to after signing in, when it is a page of this installation; else undefined. Never leads to another host. */
export const localPath = (asked: string | undefined): string | undefined => {
  if (!asked?.startsWith('/') || asked.length > 500) return undefined
  if (!URL.canParse(asked, 'http://installation')) return undefined
  const url = new URL(asked, 'http://installation')
  if (url.origin !== 'http://installation' || url.pathname.startsWith('//')) return undefined
  return url.pathname + url.search
}
