import { live } from './platform/startup/life.ts'

await live(async () => ({
  seedDemo: async () => [],
  createApp: async () => ({
    fetch: () =>
      new Response('<!doctype html><title>Handslag</title><h1>Handslag</h1>', {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
  }),
  startJobs: async () => ({ stop: async () => {} }),
}))
