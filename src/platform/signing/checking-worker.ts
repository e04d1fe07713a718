import { parentPort, workerData } from 'node:worker_threads'
import { readCertificate } from './certificate.ts'
import { verifyPdf } from './verify-pdf.ts'

// The thread in which a stranger's file is checked: a file made to be slow holds up nobody, and is ended at the limit.

/** What the thread is started with. */
export type CheckingAsked = {
  readonly bytes: Uint8Array
  readonly own: Uint8Array | undefined
  readonly others: readonly Uint8Array[]
  readonly revocationLists: readonly Uint8Array[]
}

const { bytes, own, others, revocationLists }: CheckingAsked = workerData
const trust = { own: own && readCertificate(own), others: others.map(readCertificate), revocationLists }
parentPort?.postMessage(JSON.stringify(verifyPdf(bytes, trust)))
