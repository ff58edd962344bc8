import { createServer, type Server } from 'node:http';
import { httpStatusOf, type Report } from './report.ts';

/** Serves the report of a process that has no pages, at `/helse`. */
export function serveHealth(report: () => Promise<Report>, port: number, host: string): Server {
  const server = createServer(async ({ url }, response) => {
    if (url !== '/helse') return void response.writeHead(404).end();
    const current = await report();
    response.writeHead(httpStatusOf(current), {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(current));
  });
  return server.listen(port, host);
}
