import { linesInput } from './content-inputs.ts'

const numbering = /^(?:\d{1,2}[.)]|[-–•*])\s+/u

/**
 * Proposed decision points, a line each. Their numbers go, they get their full stop, and each has to be a whole sentence that can be moved
 * to the minutes: it begins with a capital, a figure or a quotation.
 */
export const decisionPoints = linesInput({ least: 1, most: 60, longest: 2000 }).transform((lines, context) => {
  const points = lines.map((line) => ended(line.replace(numbering, '')))
  const loose = points.findIndex((point) => !/^[\p{Lu}\p{N}"”(]/u.test(point))
  if (loose >= 0)
    context.addIssue({ code: 'custom', message: 'papers.wrong.notSelfStanding', params: { line: loose + 1 } })
  return points
})

const ended = (point: string): string => (/[.!?:”"]$/u.test(point) ? point : `${point}.`)
