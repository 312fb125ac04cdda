// Fails when the built dashboard grows past its budget: what is loaded first, each lazy chunk, all CSS.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const out = process.env.WEB_OUT ?? 'dist'
const limits = { initial: 200_000, lazy: 60_000, css: 25_000 }
const gzip = (file) => gzipSync(readFileSync(file), { level: 9 }).length
const brotli = (file) => brotliCompressSync(readFileSync(file)).length

const html = readFileSync(join(out, 'index.html'), 'utf8')
const files = readdirSync(join(out, 'assets')).map((name) => join(out, 'assets', name))
const scripts = files.filter((file) => file.endsWith('.js'))
const isInitial = (file) => html.includes(file.split(/[\\/]/).at(-1))
const sum = (list, size) => list.reduce((total, file) => total + size(file), 0)

const initial = sum(scripts.filter(isInitial), brotli)
const css = sum(
  files.filter((file) => file.endsWith('.css')),
  gzip,
)
const lazy = scripts.filter((file) => !isInitial(file)).map((file) => [file, gzip(file)])
const results = [
  ['initial JavaScript, brotli', initial, limits.initial],
  ['CSS, gzip', css, limits.css],
  ...lazy.map(([file, size]) => [`lazy ${file}, gzip`, size, limits.lazy]),
]
for (const [what, size, limit] of results) {
  console.log(`${size <= limit ? 'ok  ' : 'OVER'} ${what}: ${(size / 1000).toFixed(1)} of ${limit / 1000} kB`)
}
process.exit(results.some(([, size, limit]) => size > limit) ? 1 : 0)
