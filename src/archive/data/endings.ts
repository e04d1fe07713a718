/** The ending of a file's name in a package, by what the file is. Anything else ends with `bin`. */
export const endings = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/xml': 'xml',
  'application/json': 'json',
  'application/zip': 'zip',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/html': 'html',
  'text/plain': 'txt',
} as const
