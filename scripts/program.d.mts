export function programFile(): Promise<string | undefined>
export function bundle(sources: Readonly<Record<string, string>>, folder: string): Promise<void>
