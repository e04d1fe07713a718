/** The standards that a package follows, by version. A newer version is a newer package, never a change of an old one. */
export const standards = {
  format: 'handslag-arkiv/1',
  csipProfile: 'https://earkcsip.dilcis.eu/profile/E-ARK-CSIP-v2-1-0.xml',
  mets: 'http://www.loc.gov/METS/',
  csip: 'https://DILCIS.eu/XML/METS/CSIPExtensionMETS',
  xlink: 'http://www.w3.org/1999/xlink',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  erms: 'https://DILCIS.eu/XML/ERMS',
  premis: 'http://www.loc.gov/premis/v3',
  contentType: 'citserms_v2_1',
} as const

/** Where the parts of a package lie below its own folder. */
export const places = {
  mets: 'METS.xml',
  seal: 'METS.xml.p7s',
  erms: 'metadata/descriptive/erms.xml',
  premis: 'metadata/preservation/premis.xml',
  timelineHtml: 'documentation/tidslinje.html',
  timelinePdf: 'documentation/tidslinje.pdf',
  data: 'representations/rep2/data/case.json',
} as const
