import { readCms } from './cms.ts'

/** Every certificate in a signature container and in the time stamp within it. */
export const certificatesWithin = (container: Uint8Array): readonly Uint8Array[] => {
  const { certificates, timestamp } = readCms(container)
  return [...certificates, ...(timestamp ? certificatesWithin(timestamp) : [])]
}
