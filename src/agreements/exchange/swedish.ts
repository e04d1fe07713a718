import { createTexts } from '../../platform/texts/texts.ts'
import { agreementsTexts } from '../texts.ts'
import { exchangeTexts } from './texts.ts'

const texts = createTexts([agreementsTexts, exchangeTexts])

/** The words of the file that is sent out: agreements are written in Swedish, whatever language the reader has chosen. */
export const swedish = texts('sv')

/** The same words in English: a heading may have been translated. */
export const english = texts('en')
