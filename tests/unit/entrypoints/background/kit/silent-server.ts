import { listen } from '../../../../desks/shared/listen';

/** A server that takes requests and never answers; `open` are those that the client has not given up. */
export async function startSilentServer() {
  let taken = 0;
  let open = 0;
  const { server, port } = await listen(
    (_request, response) => {
      taken += 1;
      open += 1;
      response.on('close', () => (open -= 1));
    },
    { port: 0, tls: false, name: 'localhost' },
  );
  return {
    url: `http://localhost:${port}`,
    get taken() {
      return taken;
    },
    get open() {
      return open;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
