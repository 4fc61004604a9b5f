/**
 * How nginx serves a mirror: each kind of document under the type that the platform gave it, readable by verifiers on
 * other sites. Any other server does as well, when it keeps to the same types.
 */
export function nginxRules(host: string): string {
  return `# Put this inside the server block of ${host}, with root at the folder of the mirror.
add_header Access-Control-Allow-Origin "*" always;
add_header X-Content-Type-Options "nosniff" always;

location ~ ^/organisations/[^/]+/did\\.json$ { types { } default_type application/did+json; }
location ^~ /status-lists/                   { types { } default_type application/vc; }
location ^~ /ims/case/v1p1/                  { types { } default_type application/json; }
location = /verify                           { types { } default_type text/html; try_files /verify.html =404; }
location = /nginx.conf                       { return 404; }
`;
}
