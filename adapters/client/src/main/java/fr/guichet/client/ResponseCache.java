package fr.guichet.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The answers of one platform that may be used again, bounded by the bytes of their bodies: the least useful go first. They are kept as what was parsed, and weighed as what arrived. Thread-safe.
 */
final class ResponseCache {

    private final Cache<Question, CachedResponse> answers;
    private final Map<Question, ReentrantLock> underWay = new ConcurrentHashMap<>();

    /**
     * What was asked.
     *
     * @param method tells into what the answer is parsed
     * @param url in full
     */
    record Question(Method method, URI url) {}

    /** Keeps others from asking the same meanwhile. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    ResponseCache(long mostBytes) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher(ResponseCache::weight)
                .executor(Runnable::run)
                .build();
    }

    Optional<CachedResponse> find(Question question) {
        return Optional.ofNullable(answers.getIfPresent(question));
    }

    void keep(Question question, CachedResponse answer) {
        answers.put(question, answer);
    }

    /** Asking again has failed: what was kept is not used before the server confirms it. */
    void suspect(Question question) {
        answers.asMap().computeIfPresent(question, (asked, kept) -> kept.suspected());
    }

    /**
     * Waits until nobody else asks the same, so that who comes second finds what the first was answered.
     *
     * @throws InterruptedException when the thread is told to stop
     */
    Hold holdBackOthers(Question question) throws InterruptedException {
        ReentrantLock lock = underWay.computeIfAbsent(question, asked -> new ReentrantLock());
        lock.lockInterruptibly();
        return () -> {
            // Whoever takes a new lock before those who wait for this one asks once too often; no more than that.
            underWay.remove(question, lock);
            lock.unlock();
        };
    }

    private static int weight(Question question, CachedResponse answer) {
        return answer.bytes() + question.url().toString().length();
    }
}
