import { spawnSync } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, it } from 'vitest'

// test/support/no-network.mjs is loaded before every test file: here is what it does.

it('refuses connections to other machines', async () => {
  expect(() => connect(80, '192.0.2.1')).toThrow('outgoing connection refused')
  expect(() => connect({ port: 443, host: 'example.org' })).toThrow('outgoing connection refused')
  await expect(fetch('http://192.0.2.1/')).rejects.toThrow()
  expect(() => lookup('example.org')).toThrow('outgoing connection refused')
})

it('refuses them in processes that tests start', () => {
  const { status, stderr } = spawnSync(process.execPath, ['-e', "require('node:net').connect(80, '192.0.2.1')"], { encoding: 'utf8', env: process.env })
  expect(status).not.toBe(0)
  expect(stderr).toContain('outgoing connection refused')
})

it('allows connections within this machine', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
  server.close()
})
