// The same SQL behind a bare fastify handler: what the machine gives at most. Arguments: row module, token hash.
import fastify from 'fastify';
import pg from 'pg';

const [module, tokenHash] = process.argv.slice(2);
const { default: row } = await import(module);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 });
const app = fastify();
app.get('/*', (request) => row.bare(pool, request.url, tokenHash));
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
