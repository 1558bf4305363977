import { csv } from './csv.ts'
import type { ExportFormat } from './format.ts'
import { geojson } from './geojson.ts'
import { graphml } from './graphml.ts'
import { jsonld } from './jsonld.ts'
import { neo4j } from './neo4j.ts'
import { plover } from './plover.ts'
import { warehouses } from './warehouse.ts'

/** Every export format; a new one is one file and one line. */
export const exportFormats: readonly ExportFormat[] = [csv, geojson, graphml, jsonld, neo4j, plover, ...warehouses]
