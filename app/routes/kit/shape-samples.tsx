import { Avatar } from "~/ui/kit/avatar";
import { Chip } from "~/ui/kit/chip";
import { Empty } from "~/ui/kit/empty";
import { Gauge } from "~/ui/kit/gauge";
import { Notice } from "~/ui/kit/notice";
import { PageHead } from "~/ui/kit/page-head";
import { Sheet } from "~/ui/kit/sheet";
import { Steps } from "~/ui/kit/steps";
import { TextLink } from "~/ui/kit/text-link";
import { tones } from "./tones";

export function ShapeSamples() {
  return (
    <section className="mt-12 grid gap-6">
      <PageHead
        back={{ href: "/kit", label: "11 月 21 日" }}
        above="复盘 · 第 1 次演练 · 结局：不欢而散"
        title="充电棚选址有哪些消防要求？离 3 号楼多远、隔不隔得开火"
        note="消防领域 · 3 分钟 · 教学稿，未经主管部门审定"
        aside={
          <TextLink alone href="/kit">
            从这里再来一次
          </TextLink>
        }
      />
      <Steps at={2} done={[1]} links={{ 1: "/kit", 3: "/kit" }} />
      <div className="grid gap-x-5 gap-y-1 sm:grid-cols-2">
        <Gauge name="居民信任" word="半信" level={0.46} />
        <Gauge name="火药味" word="紧" level={0.72} bad />
        <Gauge name="居民信任" word="疑" level={0} />
        <Gauge name="居民信任" word="信得过" level={1} />
      </div>
      <p className="flex flex-wrap gap-2">
        {tones.map((tone) => (
          <Chip key={tone} tone={tone}>
            飞线充电
          </Chip>
        ))}
      </p>
      {tones.map((tone) => (
        <Notice key={tone} tone={tone}>
          演练只用来学，不用来考核。别人看不到您的回答，
          <TextLink href="/kit">谁能看到什么</TextLink>。
        </Notice>
      ))}
      <div className="grid grid-cols-[2.5rem_1fr] gap-x-2.5 gap-y-3">
        <Avatar character="住" />
        <p>上个月冒烟，你们谁来过？今天线不拆，我就不走！</p>
        <Avatar character="您" you />
        <p>张阿姨，这块板放我这儿。</p>
      </div>
      <Sheet className="p-5 text-center font-serif font-bold">先请消防看点位，再请业主表决，最后才动土。</Sheet>
      <Empty
        action={
          <TextLink alone href="/kit">
            去挑一场演练
          </TextLink>
        }
      >
        还没有案例。演练两次以后，就可以写第一篇。
      </Empty>
    </section>
  );
}
