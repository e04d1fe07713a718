import type { PdfArray, PdfDictionary, PdfName, PdfObject, PdfReference, PdfStream, PdfString } from './object.ts'

type Piece = PdfObject | undefined

const isKind = (piece: Piece, kind: string): boolean =>
  typeof piece === 'object' && piece !== null && piece.kind === kind

/** Whether a piece is a name; with `name`, whether it is that one. */
export const isName = (piece: Piece, name?: string): piece is PdfName =>
  typeof piece === 'object' && piece !== null && piece.kind === 'name' && (name === undefined || piece.name === name)

/** Whether a piece is a string. */
export const isString = (piece: Piece): piece is PdfString => isKind(piece, 'string')

/** Whether a piece points out another object. */
export const isReference = (piece: Piece): piece is PdfReference => isKind(piece, 'reference')

/** Whether a piece is an array. */
export const isArray = (piece: Piece): piece is PdfArray => isKind(piece, 'array')

/** Whether a piece is a dictionary; a stream is none. */
export const isDictionary = (piece: Piece): piece is PdfDictionary => isKind(piece, 'dictionary')

/** Whether a piece is a stream. */
export const isStream = (piece: Piece): piece is PdfStream => isKind(piece, 'stream')
