import { weekdayAndDay } from '../platform/texts/words.ts'
import { Intro } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'

/** The part of the day that an hour falls in. */
const partOf = (hour: number): 'morning' | 'day' | 'evening' => {
  if (hour >= 4 && hour < 10) return 'morning'
  return hour >= 17 || hour < 4 ? 'evening' : 'day'
}

type GreetingProps = { readonly view: View; readonly name: string; readonly hour: number; readonly more: string }

/** "God morgon, Maria. Måndag 7 december 2026." and one sentence more. `hour` is Stockholm's. */
export const Greeting = ({ view, name, hour, more }: GreetingProps) => {
  const { t, today, language } = view
  const [firstName = name] = name.split(' ')
  return (
    <Intro
      title={t(`start.greeting.${partOf(hour)}`, { name: firstName })}
      lead={`${t('start.today', { day: weekdayAndDay(today, language) })} ${more}`}
    />
  )
}
