package shared;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx on loopback as a server of pre-compressed files, with two workers. */
public final class Nginx {

    private Nginx() {}

    /**
     * Returns when it listens.
     *
     * @param directory writable; it serves the files in {@code files}, each as NAME.gz
     */
    public static Process start(Path directory, int port) throws IOException, InterruptedException {
        Path configuration = Files.writeString(directory.resolve("nginx.conf"), configuration(directory, port));
        Process nginx = new ProcessBuilder("nginx", "-e", directory + "/nginx.log", "-c", configuration.toString())
                .inheritIO()
                .start();
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return nginx;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException("nginx did not start; see " + directory.resolve("nginx.log"));
    }

    private static String configuration(Path directory, int port) {
        return """
                daemon off;
                user root;
                worker_processes 2;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 1000000000;
                  open_file_cache max=20000 inactive=60s;
                  default_type application/json;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3; uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %1$s/files;
                    gzip_static always;
                    add_header Cache-Control "public, max-age=15, stale-while-revalidate=60, stale-if-error=3600";
                    add_header Vary "Accept-Encoding, Accept";
                    add_header Access-Control-Allow-Origin *;
                  }
                }
                """
                .formatted(directory, port);
    }
}
