import { Button } from "~/ui/kit/button";
import { Choices } from "~/ui/kit/choices";
import { CloseButton } from "~/ui/kit/close-button";
import { Dialog } from "~/ui/kit/dialog";
import { Field, TextField } from "~/ui/kit/field";

export function FormSamples() {
  return (
    <form className="mt-12 grid gap-6" action="/kit">
      <div className="flex flex-wrap items-start gap-3">
        <Button kind="primary">就这么办</Button>
        <Button>先放一放</Button>
        <Button kind="danger" type="button" data-opens="really">
          退出演练
        </Button>
        <Button kind="primary" busy>
          正在送出
        </Button>
        <Button because="还有两位没有发言，先听他们说完。">宣布休会</Button>
      </div>
      <Field label="手机号或工号" name="account" hint="街道给您的那一个。" autoComplete="username" />
      <Field label="密码" name="password" type="password" errors={["和账号对不上，请再看一遍。"]} />
      <Field label="怎么称呼您" name="name" optional defaultValue="新任书记" />
      <TextField label="用自己的话说" name="words" optional placeholder="不填也行" />
      <Choices
        legend="你是主持人，现在怎么说？"
        name="choice"
        chosen="b"
        choices={[
          { value: "a", label: "陆经理，先去把线收掉，安全第一，别的我们接着往下谈。" },
          { value: "b", label: "张阿姨，这块板放我这儿。方队员，今晚这根线谁能处理？" },
          { value: "c", label: "请消防的同志先说。", because: "消防的同志还没到。" },
        ]}
      />
      <Choices
        inline
        legend="字的大小"
        name="size"
        choices={[
          { value: "plain", label: "普通" },
          { value: "large", label: "大字" },
        ]}
        errors={["请选一个。"]}
      />
      <Dialog id="really" title="退出这场演练？">
        <p className="mb-4">走到哪儿记到哪儿，下次从这里接着来。</p>
        <CloseButton>接着演</CloseButton>
      </Dialog>
    </form>
  );
}
