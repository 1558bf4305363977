// Nothing needs the network: every connection but one to this machine is refused, in the tests and in the processes they start.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const own = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\]|::ffff:127\.\d+\.\d+\.\d+|0\.0\.0\.0|::)?$/u

function refuse(host) {
  if (own.test(host)) return
  throw new Error(`outgoing connection refused: ${host}`)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null) {
    if (first.path === undefined || first.path === null) refuse(String(first.host ?? ''))
  } else if (typeof first === 'number' || /^\d+$/u.test(String(first))) refuse(typeof second === 'string' ? second : '')
  return connect.apply(this, args)
}

const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function (...args) {
  refuse(args.filter((arg) => typeof arg === 'string').at(-1) ?? '')
  return send.apply(this, args)
}

for (const module of [dns, dns.promises]) {
  for (const name of Object.keys(module).filter((key) => /^(?:lookup|resolve|reverse)/u.test(key) && typeof module[key] === 'function')) {
    const original = module[name]
    module[name] = function (host, ...args) {
      refuse(String(host))
      return original.call(this, host, ...args)
    }
  }
}
syncBuiltinESMExports()

const option = `--import=${import.meta.url}`
if (!(process.env.NODE_OPTIONS ?? '').includes(option)) process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} ${option}`.trim()
