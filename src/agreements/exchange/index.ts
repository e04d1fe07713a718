import type { Capability } from '../../platform/capability.ts'
import { exchangeRoutes } from './routes.ts'
import { exchangeTexts } from './texts.ts'

/** What has changed between versions of an agreement, and the agreement out to Word and back as a proposal. */
export const agreementExchange: Capability = { texts: exchangeTexts, routes: exchangeRoutes }
