import { existsSync } from 'node:fs'
import { getRequestListener } from '@hono/node-server'
import { type Config, readConfig } from '../config.ts'
import { clusterDirectory } from '../db/embedded-cluster.ts'
import { lockData } from '../db/embedded-lock.ts'
import { systemClock } from '../time.ts'
import { StartFault, say } from './fault.ts'
import type { DemoSignIn, House, Plugs } from './house.ts'
import { listen } from './listen.ts'
import { startLocked } from './start-embedded.ts'
import { createStops, type Stops } from './stops.ts'

/** The longest a stop may take; what is not done by then is cut off. Committed data is safe either way. */
const stopWithinMs = 1800

/** The whole life of the process: settings, database, pages, jobs, and a clean end at SIGTERM or Ctrl-C. `load` brings the program. */
export const live = async (load: () => Promise<Plugs>): Promise<void> => {
  const config = readConfig(process.env)
  if ('faults' in config) {
    console.error([say('faults'), ...config.faults.map((fault) => `  - ${fault}`)].join('\n'))
    process.exitCode = 1
    return
  }
  const stops = createStops()
  let ending = false
  const end = (code: number) => {
    if (ending) return
    ending = true
    endProcess(stops, code)
  }
  // npm may pass on a Ctrl-C that the terminal has sent already: asking twice is asking once.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending) console.log(say('stopping'))
      end(0)
    })
  }
  try {
    const onDeath = (lastWords: string) => {
      console.error(say('embedded.died', { log: lastWords }))
      end(1)
    }
    await start({ config, load, stops, onDeath })
  } catch (error) {
    // A start that is stopped half-way fails on what was taken away from it.
    if (ending) return
    if (error instanceof StartFault) console.error(say('fault', { message: error.message }))
    else console.error(say('bug'), error)
    end(1)
  }
}

type Life = {
  readonly config: Config
  readonly load: () => Promise<Plugs>
  readonly stops: Stops
  readonly onDeath: (lastWords: string) => void
}

const start = async ({ config, load, stops, onDeath }: Life): Promise<void> => {
  const lock = config.database.kind === 'embedded' ? lockData(config.data) : undefined
  if (lock) await stops.add(lock.release)
  const listening = await listen(config.host, config.port)
  await stops.add(listening.stop)
  // All that needs no database is made while it starts: together they are most of the time to the first page.
  const [embedded, made] = await Promise.all([
    lock && startLocked(lock, stops, onDeath),
    makeProgram(config, load, listening.address),
  ])
  const { house, app, plugs, seedDemo, prepare } = made
  await prepare(stops)
  const signIns = await seedDemo(house)
  await embedded?.settled
  const jobs = await plugs.startJobs(house)
  await stops.add(jobs.stop, 500)
  listening.answer(getRequestListener(app.fetch))
  // Requests under way are answered before what they stand on is taken away.
  await stops.add(listening.stop, 700)
  if (embedded) lock?.note({ socketDirectory: embedded.socketDirectory, address: listening.address })
  tell(config, listening.address, signIns)
}

/** The program around a database that need not answer yet. */
const makeProgram = async (config: Config, load: Life['load'], listensAt: string) => {
  const isNew = config.database.kind === 'embedded' && !existsSync(clusterDirectory(config.data))
  const [database, plugs] = await Promise.all([import('./open-database.ts'), load()])
  const pools = database.openPools(database.addressOf(config))
  const house: House = { config, clock: systemClock, ...pools, baseUrl: config.url ?? listensAt }
  return {
    house,
    plugs,
    app: await plugs.createApp(house),
    seedDemo: config.demo ? await plugs.readyDemo(systemClock, isNew) : withoutDemo,
    prepare: (stops: Stops) => database.prepareDatabase(pools, stops),
  }
}

/** Invented people stand in a database only where every page says that they are. */
const withoutDemo = async ({ owner }: House): Promise<readonly DemoSignIn[]> => {
  const { rowCount } = await owner.query('select from account where is_demo limit 1')
  if (rowCount) throw new StartFault('demo.left')
  return []
}

const tell = (config: Config, address: string, signIns: readonly DemoSignIn[]): void => {
  console.log(say('ready', { address }))
  if (config.database.kind === 'embedded') console.log(say('dataAt', { data: config.data }))
  if (config.demo) {
    console.log(say('demo'))
    const widest = Math.max(0, ...signIns.map(({ who }) => who.length))
    for (const signIn of signIns) console.log(`  ${signIn.who.padEnd(widest)}  ${signIn.address}`)
  }
  console.log(say('stopWith'))
}

const endProcess = (stops: Stops, code: number): void => {
  setTimeout(() => process.exit(code), stopWithinMs).unref()
  stops.all().then(() => process.exit(code))
}
