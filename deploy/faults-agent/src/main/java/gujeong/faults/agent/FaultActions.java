package gujeong.faults.agent;

import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import net.bytebuddy.asm.Advice;

/** What happens at a point. Each body is copied into the method it strikes, so it can call nothing but the JDK. */
final class FaultActions {

    private FaultActions() {}

    /** As kill -9 would, before the method begins. Taking the file away makes it happen once. */
    static final class EndBefore {
        @Advice.OnMethodEnter
        static void enter(@ArmingFile String file) {
            if (new File(file).delete()) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    /** As kill -9 would, when the method has done its work. */
    static final class EndAfter {
        @Advice.OnMethodExit
        static void exit(@ArmingFile String file) {
            if (new File(file).delete()) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    static final class MeasureThrows {
        @Advice.OnMethodEnter
        static void enter(@ArmingFile String file, @Advice.Argument(0) Object state) throws Exception {
            if (new File(file).exists()) {
                Object id = state.getClass().getMethod("text", String.class).invoke(state, "id");
                if (Files.readString(new File(file).toPath()).equals(id)) {
                    throw new IllegalStateException("the measure throws, as the fault suite wishes");
                }
            }
        }
    }

    static final class ClockAhead {
        @Advice.OnMethodExit
        static void exit(@ArmingFile String file, @Advice.Return(readOnly = false) Clock clock) throws Exception {
            if (new File(file).exists()) {
                clock = Clock.offset(clock, Duration.parse(Files.readString(new File(file).toPath())));
            }
        }
    }

    static final class NothingSeen {
        @Advice.OnMethodExit
        static void exit(@ArmingFile String file, @Advice.Return(readOnly = false) boolean seen) {
            if (new File(file).exists()) {
                seen = false;
            }
        }
    }

    static final class Reversed {
        @Advice.OnMethodExit
        static void exit(@ArmingFile String file, @Advice.Return List<?> rows) {
            if (new File(file).exists()) {
                Collections.reverse(rows);
            }
        }
    }

    static final class InTransactionOfItsOwn {
        @Advice.OnMethodEnter
        static Object[] enter(@ArmingFile String file) throws Exception {
            if (!new File(file).exists()) {
                return null;
            }
            Object manager = Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass("com.arjuna.ats.jta.TransactionManager")
                    .getMethod("transactionManager")
                    .invoke(null);
            Object outer = manager.getClass().getMethod("suspend").invoke(manager);
            manager.getClass().getMethod("begin").invoke(manager);
            return new Object[] {manager, outer};
        }

        @Advice.OnMethodExit
        static void exit(@Advice.Enter Object[] own) throws Exception {
            if (own != null) {
                Class<?> manager = own[0].getClass();
                manager.getMethod("commit").invoke(own[0]);
                Class<?> transaction = manager.getClassLoader().loadClass("jakarta.transaction.Transaction");
                manager.getMethod("resume", transaction).invoke(own[0], own[1]);
            }
        }
    }
}
