import type { House, Plugs } from './platform/startup/house.ts'
import { live } from './platform/startup/life.ts'

/** Brings the program while the database starts. */
const plugs = async (): Promise<Plugs> => {
  const [
    { createApp },
    { startJobs },
    { createMailer },
    { createTypesetter },
    { createSigningDesk },
    { stopReading },
    { startWatch },
  ] = await Promise.all([
    import('./app.tsx'),
    import('./platform/jobs/worker.ts'),
    import('./platform/mail/mail.ts'),
    import('./platform/documents/pdf/typesetter.ts'),
    import('./platform/signing/desk.ts'),
    import('./imports/index.ts'),
    import('./notices/index.ts'),
  ])
  const made = new WeakMap<House, ReturnType<typeof createApp>>()
  const appOf = (house: House) => {
    const known = made.get(house)
    if (known) return known
    const { db, clock, baseUrl, config } = house
    const app = createApp({
      db,
      clock,
      baseUrl,
      isDemo: config.demo,
      typesetter: createTypesetter({ clock }),
      signing: createSigningDesk({
        data: config.data,
        clock,
        passphrase: config.keyPassphrase,
        timestampUrl: config.timestampUrl,
        isDemo: config.demo,
      }),
      sendMail: createMailer({ smtpUrl: config.smtpUrl, baseUrl }),
    })
    made.set(house, app)
    return app
  }
  return {
    createApp: async (house) => appOf(house).app,
    readyDemo: async (clock, isNew) => {
      const { loadDemo, tellDemo } = await import('./demo/index.ts')
      const told = isNew ? tellDemo(clock) : undefined
      return (house) => loadDemo(house, told)
    },
    startJobs: async (house) => {
      const { jobs, services } = appOf(house)
      const runner = await startJobs(house.owner, jobs, services)
      const watch = startWatch(services)
      // What is being read or set must not hold up the stop: its job is tried again at the next start.
      return {
        stop: async () =>
          void (await Promise.all([stopReading(), services.typesetter.stop(), watch.stop(), runner.stop()])),
      }
    },
  }
}

await live(plugs)
