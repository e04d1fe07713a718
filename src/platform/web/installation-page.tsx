import type { Child } from 'hono/jsx'
import type { Write } from '../db/db.ts'
import type { View } from '../ui/view.ts'
import type { Opened, Request } from './env.ts'
import { missingPage } from './errors.tsx'
import { html } from './html.ts'
import { opened, type Returned, untouched } from './page.tsx'
import { viewOf } from './view.ts'

/** A page of the installation and of no authority, such as `/` and `/lagrum`. */
export type InstallationPage<Loaded> = {
  readonly load: (tx: Write, found: Opened, c: Request) => Promise<Loaded | undefined>
  readonly view: (loaded: Loaded, view: View, returned: Returned) => Child
}

/** The handler of a page of the installation. */
export const installationPage =
  <Loaded,>(declared: InstallationPage<Loaded>) =>
  (c: Request): Promise<Response> =>
    renderInstallationPage(c, declared, untouched, 200)

/** Loads and shows it, again with what was typed after a fault. */
export const renderInstallationPage = async <Loaded,>(
  c: Request,
  declared: InstallationPage<Loaded>,
  returned: Returned,
  status: 200 | 409 | 422 | 429,
): Promise<Response> => {
  const { found, loaded } = await opened(c, async (tx, found) => ({ found, loaded: await declared.load(tx, found, c) }))
  if (loaded === undefined) return missingPage(c, found)
  return html(c, declared.view(loaded, viewOf(c, found), returned), status)
}
