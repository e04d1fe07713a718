import type { Entry } from 'yauzl'
import type { TroubleReason } from './texts.ts'

/** Why an entry makes the whole archive refused, if it does. Directories are judged by their names too. */
export const entryTrouble = (name: string, entry: Entry): TroubleReason | undefined => {
  if (isUnsafeName(name)) return 'unsafeName'
  if (unixFileType(entry) === symbolicLinkType) return 'symbolicLink'
  return entry.isEncrypted() ? 'encryptedArchive' : undefined
}

/** Files that an operating system puts beside the ones a person packed. They are no documents and no fault. */
export const isHousekeeping = (name: string): boolean =>
  name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i.test(name)

const symbolicLinkType = 0o120000

const unixFileType = (entry: Entry): number => (entry.externalFileAttributes >>> 16) & 0o170000

const isUnsafeName = (name: string): boolean =>
  name === '' ||
  name.length > 1024 ||
  name.startsWith('/') ||
  name.includes('\\') ||
  /^[a-z]:/i.test(name) ||
  holdsControl(name) ||
  name.split('/').some((part, index, parts) => part === '..' || (part === '' && index < parts.length - 1))

const holdsControl = (name: string): boolean => [...name].some((letter) => letter < ' ' || letter === '\u007f')
