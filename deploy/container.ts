/** A small image with Caddy and the pages. Not run by the tests: they run the same Caddyfile. */
import { caddy } from './caddy.ts';
import type { Host } from './host.ts';

const CONTAINERFILE = `# Made by \`npm run deploy -- container\`. This image has not been built by the project's tests, which run its Caddyfile only.
# Build: podman build -t health-bridge .    Run: podman run --rm -p 8080:8080 health-bridge
FROM caddy:2-alpine
COPY Caddyfile /etc/caddy/Caddyfile
COPY site /srv/health-bridge/site
ENV HEALTH_BRIDGE_ADDRESS=:8080
EXPOSE 8080
# Nothing is written: the image may run read-only and without root.
USER nobody
`;

export const container: Host = {
  ...caddy,
  files: (order) => ({ ...caddy.files(order), Containerfile: CONTAINERFILE }),
};
