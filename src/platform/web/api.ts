import { Hono } from 'hono'
import { z } from 'zod'
import type { Action } from '../action.ts'
import { perform } from '../perform.ts'
import { storableFields } from '../stored-text.ts'
import type { Env, Request } from './env.ts'
import { type Ask, askFor, opened, openedAlone } from './page.tsx'

/** One REST endpoint of an authority: how it is described and how it answers. */
export type Endpoint = {
  readonly method: 'get' | 'post'
  /** Below `/api/{slug}`, with parameters in braces: `/arenden/{caseId}`. */
  readonly path: string
  readonly summary: string
  readonly input: z.ZodType
  readonly answer: z.ZodType
  readonly handle: (c: Request) => Promise<Response>
}

type Asked<Query extends z.ZodType, Answer extends z.ZodType> = {
  readonly path: string
  readonly summary: string
  readonly query: Query
  readonly answer: Answer
  /** Undefined answers 404. Filters by who asks, exactly as the page does. */
  readonly run: (ask: Ask, input: z.output<Query>) => Promise<z.input<Answer> | undefined>
}

/** An endpoint that asks. The answer is checked against its schema before it leaves. */
export const endpointAsking = <Query extends z.ZodType, Answer extends z.ZodType>(
  asked: Asked<Query, Answer>,
): Endpoint => ({
  method: 'get',
  path: asked.path,
  summary: asked.summary,
  input: asked.query,
  answer: asked.answer,
  handle: async (c) => {
    const parsed = asked.query.safeParse(storableFields({ ...c.req.query(), ...c.req.param() }))
    if (!parsed.success) return invalid(c, parsed.error.issues)
    const found = await opened(c, async (tx, { authority, actor }) =>
      authority ? asked.run(askFor(c, tx, authority, actor), parsed.data) : undefined,
    )
    if (found === undefined) return problem(c, 404, 'missing')
    c.header('cache-control', 'private, no-store')
    return c.json(JSON.parse(JSON.stringify(asked.answer.parse(found))), 200)
  },
})

type Acted<Schema extends z.ZodType, Subject, Result, Answer extends z.ZodType> = {
  readonly path: string
  readonly summary: string
  readonly action: Action<Schema, Subject, Result>
  readonly answer: Answer
  readonly result: (result: Result) => z.input<Answer>
}

/** An endpoint that acts: the same action, permission and journal as the form. */
export const endpointActing = <Schema extends z.ZodType, Subject, Result, Answer extends z.ZodType>(
  acted: Acted<Schema, Subject, Result, Answer>,
): Endpoint => ({
  method: 'post',
  path: acted.path,
  summary: acted.summary,
  input: acted.action.input,
  answer: acted.answer,
  handle: async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return problem(c, 400, 'badRequest')
    const { authority, actor } = await openedAlone(c)
    if (!authority) return problem(c, 404, 'missing')
    const { db, clock } = c.get('services')
    const outcome = await perform(
      { db, clock, actor, authority },
      acted.action,
      storableFields({ ...body, ...c.req.param() }),
    )
    if (outcome.kind === 'missing') return problem(c, 404, 'missing')
    if (outcome.kind === 'invalid') return invalid(c, outcome.issues)
    if (outcome.kind === 'refused') {
      const { reason, provision, facts } = outcome.refusal
      return problem(c, reason.startsWith('permissions.') ? 403 : 409, reason, { provision, facts })
    }
    return c.json(JSON.parse(JSON.stringify(acted.answer.parse(acted.result(outcome.result)))), 200)
  },
})

const invalid = (c: Request, issues: readonly z.core.$ZodIssue[]): Response =>
  problem(c, 422, 'invalid', {
    faults: issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
  })

/** A fault as RFC 9457 says. */
const problem = (
  c: Request,
  status: 400 | 403 | 404 | 409 | 422,
  type: string,
  more: Record<string, unknown> = {},
): Response =>
  c.body(JSON.stringify({ type: `about:blank#${type}`, status, title: type, ...more }), status, {
    'content-type': 'application/problem+json',
  })

/** The routes below `/api`, and the description of them all at `/api/openapi.json`. */
export const apiOf = (endpoints: readonly Endpoint[]): Hono<Env> => {
  const routes = new Hono<Env>()
  const described = openApi(endpoints)
  routes.get('/api/openapi.json', (c) => c.json(described))
  for (const endpoint of endpoints) {
    const path = `/api/:slug${endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')}`
    routes.on(endpoint.method, path, (c) => endpoint.handle(c))
  }
  // A program that asks for what is not there gets no page.
  routes.all('/api/*', (c) => problem(c, 404, 'missing'))
  return routes
}

/** What a problem says: `title` names the fault, `faults` the fields, `provision` and `facts` what the law or the house refused for. */
const described = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  faults: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  provision: z.unknown().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
})

const parametersIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')

const openApi = (endpoints: readonly Endpoint[]) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) {
    const path = `/api/{slug}${endpoint.path}`
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint, path) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Handslag', version: '1', description: 'Cases, decisions and partnerships of an authority.' },
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: z.toJSONSchema(described, { io: 'output' }) },
    },
    security: [{}, { session: [] }],
  }
}

const operation = (endpoint: Endpoint, path: string) => {
  const { $schema: _, ...input } = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' })
  const { $schema: __, ...answer } = z.toJSONSchema(endpoint.answer, { io: 'output', unrepresentable: 'any' })
  const inPath = parametersIn(path)
  const properties = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name))
  const required = (input.required ?? []).filter((name) => !inPath.includes(name))
  const inQuery = endpoint.method === 'get' ? properties : []
  const body = { ...input, properties: Object.fromEntries(properties), required }
  const problems = {
    description: 'What is wrong (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  return {
    operationId: `${endpoint.method}${path.replaceAll(/[^a-z]+(\w)/gi, (_match, letter: string) => letter.toUpperCase()).replaceAll(/\W/g, '')}`,
    summary: endpoint.summary,
    parameters: [
      ...inPath.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...inQuery.map(([name, schema]) => ({
        name,
        in: 'query',
        required: required.includes(name),
        schema,
      })),
    ],
    ...(endpoint.method === 'post'
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: { 200: { description: 'OK', content: { 'application/json': { schema: answer } } }, default: problems },
  }
}
