/** The least contrast that words of a colour may have against white paper (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5

/** How a colour stands out against white, 1 to 21 (WCAG 2.2). The colour is `#rrggbb`. */
export const contrastToWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05)

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** The ratio as it is told: cut and not rounded, so that what is too little never reads as enough. */
export const ratioTold = (colour: string): number => Math.floor(contrastToWhite(colour) * 10) / 10

/** The same colour, darker by no more than it takes to be read on white. */
export const readable = (colour: string): string => {
  for (let light = 100; light > 0; light -= 1) {
    const darker = shaded(colour, light / 100)
    if (contrastToWhite(darker) >= leastContrast) return darker
  }
  return '#000000'
}

const shaded = (colour: string, share: number): string =>
  `#${channels(colour)
    .map((channel) =>
      Math.round(channel * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
