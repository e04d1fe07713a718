/** The browser for the journeys: CHROMIUM, else the first known one on PATH or in /usr/bin; undefined when there is none. */
export declare const findBrowser: () => string | undefined
