package fr.guichet.cli;

import fr.guichet.cli.print.ExitStatus;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service while it serves: says where it is and how to stop it, then waits. */
public final class Serving implements QuarkusApplication {

    @Override
    public int run(String... args) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        System.out.println();
        System.out.println(
                "Guichet answers at http://localhost:" + port + "/  (API: /api/v1/docs). Stop it with Ctrl-C.");
        System.out.println();
        Quarkus.waitForExit();
        return ExitStatus.OK;
    }
}
