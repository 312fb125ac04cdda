import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Host {
  url: string
  signInLink: string
  stop: () => Promise<void>
}

const START_MS = 90_000
const project = fileURLToPath(new URL('../../src/Reconnect.Api', import.meta.url))

/** A host that is already running, or a new one with an empty database of its own. */
export async function startHost(): Promise<Host> {
  const { RECONNECT_URL, RECONNECT_SIGN_IN_LINK, RECONNECT_HOST_DLL } = process.env
  if (RECONNECT_URL && RECONNECT_SIGN_IN_LINK)
    return { url: RECONNECT_URL, signInLink: RECONNECT_SIGN_IN_LINK, stop: async () => {} }
  if (!RECONNECT_HOST_DLL)
    throw new Error(
      'Set RECONNECT_HOST_DLL to the built Reconnect.Api.dll, or RECONNECT_URL and RECONNECT_SIGN_IN_LINK.',
    )
  const url = `http://127.0.0.1:${await freePort()}`
  const data = mkdtempSync(join(tmpdir(), 'reconnect-e2e-'))
  chmodSync(data, 0o755) // the database may have to run as another user
  const child = spawn('dotnet', [RECONNECT_HOST_DLL, '--urls', url], {
    cwd: project,
    env: { ...process.env, DOTNET_ENVIRONMENT: 'Production', EmbeddedPostgres__DataDirectory: data },
  })
  const stop = async () => {
    await ended(child)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    const signInLink = await printedLink(child)
    await ready(url)
    return { url, signInLink, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (why: string) => reject(new Error(`${why}\n${output}`))
    const timer = setTimeout(() => fail('The host printed no sign-in link.'), START_MS)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const link = /https?:\/\/\S+\/sign-in\/link\?token=\S+/.exec(output)?.[0]
      if (!link) return
      clearTimeout(timer)
      resolve(link)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) => fail(`The host ended with ${code} before it was ready.`))
  })
}

async function ready(url: string): Promise<void> {
  const until = Date.now() + START_MS
  for (;;) {
    const response = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (response?.ok) return
    if (Date.now() > until) throw new Error(`${url}/health/ready says ${response?.status ?? 'nothing'}.`)
    await new Promise((again) => setTimeout(again, 100))
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
