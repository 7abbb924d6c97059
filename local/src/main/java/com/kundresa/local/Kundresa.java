package com.kundresa.local;

import com.kundresa.local.replay.Replay;
import com.kundresa.local.running.BenchCommand;
import com.kundresa.local.running.RunCommand;
import com.kundresa.local.running.StatusCommand;
import com.kundresa.local.running.StopCommand;
import com.kundresa.local.running.TokensCommand;
import com.kundresa.local.shop.DemoShop;
import com.kundresa.local.world.Demo;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of the local suite. */
@Command(
        name = "local/run",
        mixinStandardHelpOptions = true,
        description = "Kundresa on one machine without containers.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            StopCommand.class,
            StatusCommand.class,
            Demo.class,
            Replay.class,
            DemoShop.class,
            TokensCommand.class,
            BenchCommand.class,
            HelpCommand.class
        },
        footer = {"", "`local/run help COMMAND` tells more about a command."})
public final class Kundresa {

    private Kundresa() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARN);
        Runtime.getRuntime().exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Kundresa())
                .setExecutionExceptionHandler((failure, line, result) -> tell(failure));
    }

    /** A failure that was foreseen is one sentence; another one is a fault of ours and says all. */
    private static int tell(Exception failure) throws Exception {
        if (failure instanceof StackFailure) {
            System.err.println(failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
