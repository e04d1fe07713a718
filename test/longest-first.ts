import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take more than ten seconds on a calm machine. Begun last, one of them would run alone at the end. */
const long = [
  'e2e/signed-in-pages.test.ts',
  'e2e/drafting.test.ts',
  'e2e/first-case.test.ts',
  'test/processes/stop.test.ts',
  'test/processes/start.test.ts',
  'test/processes/refuse.test.ts',
  'test/doors.request.test.ts',
  'test/hostile.request.test.ts',
  'test/without-javascript.request.test.ts',
  'src/imports/upload.request.test.ts',
  'src/platform/documents/pdf/typesetter.test.ts',
  'src/imports/synthetic/generate.test.ts',
  'src/imports/reading-process.test.ts',
  'src/platform/documents/word-template.test.ts',
]

const isLong = ({ moduleId }: TestSpecification): boolean => long.some((name) => moduleId.endsWith(`/${name}`))

/** The order of the files of each project: the long ones first, then the larger before the smaller. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project)
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))]
    })
  }
}
