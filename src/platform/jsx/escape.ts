const special = /[&<>"']/
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML shows it letter by letter, between tags and inside quoted attributes alike. */
export const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"']/g, (sign) => names[sign] ?? '') : text
