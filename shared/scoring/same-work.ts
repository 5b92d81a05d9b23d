/** What a target and an actual may both begin with, 「修建20座」「已修建18座」: work of which more done is more achieved. */
const DOING =
  '(?:新增|新建|修建|建设|建成|改造|开展|举办|组织|召开|培训|检查|检测|检验|抽检|监测|购置|采购|配备|发放|印发|制作|编制|发布|宣传|' +
  '完成|服务|救助|资助|补助|扶持|帮扶|培育|培养|引进|招录|招聘|走访|慰问|巡查|巡检|维修|维护|养护|种植|造林|整治|治理|处理|处置|' +
  '办理|审核|评审|安置|带动|惠及|覆盖|增收|创收)';
const WORK = new RegExp(`^(?:已|共|共计|累计|实际|全年|合计)*(?<work>${DOING}[\\u4e00-\\u9fff]{0,8}?)(?:了|约)?(?=[\\d０-９])`);

/**
 * Both texts without the words of the work they begin with. Words of two kinds of work are left standing: they are no figures of one
 * kind. Of one text alone they are taken off where they are a bare verb, or what the line is called.
 */
export function withoutWork(target: string, actual: string, name: string): readonly [target: string, actual: string] {
  const [due, done] = [WORK.exec(target), WORK.exec(actual)];
  const [of, by] = [due?.groups?.work, done?.groups?.work];
  if (of !== undefined && by !== undefined && of !== by) return [target, actual];
  const isKnown = (work: string | undefined) => work === undefined || of === by || BARE.test(work) || name.includes(work);
  return [due && isKnown(of) ? target.slice(due[0].length) : target, done && isKnown(by) ? actual.slice(done[0].length) : actual];
}

const BARE = new RegExp(`^${DOING}$`);
