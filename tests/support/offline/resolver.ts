import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** A resolver that answers nothing and remembers what was asked. Names are read from the question (RFC 1035, 4.1.2). */
export async function silentResolver(address: string): Promise<{ readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const udp = createSocket('udp4');
  udp.on('message', (packet) => void asked.push(nameIn(packet.subarray(12))));
  await new Promise<void>((resolve) => void udp.bind(53, address, resolve));
  udp.unref();
  const tcp = createServer((socket) => void socket.on('data', (data) => void asked.push(nameIn(data.subarray(14)))));
  await new Promise<void>((resolve) => void tcp.listen(53, address, resolve));
  tcp.unref();
  return { asked };
}

function nameIn(question: Uint8Array): string {
  const labels: string[] = [];
  for (let at = 0; at < question.length; ) {
    const length = question[at] ?? 0;
    if (length === 0) break;
    labels.push(Buffer.from(question.subarray(at + 1, at + 1 + length)).toString('latin1'));
    at += length + 1;
  }
  return labels.join('.');
}
