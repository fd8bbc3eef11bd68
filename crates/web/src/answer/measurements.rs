//! What is counted about the running service, in the form Prometheus reads.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::http::{Method, StatusCode};
use metrics::{Key, Label, Level, Metadata, Recorder};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle, PrometheusRecorder};

/// Durations wait in memory until they are sorted into their buckets; this often they are, whether or not anybody reads.
const REQUESTS_BETWEEN_SORTING: u64 = 1024;

const METADATA: Metadata<'static> = Metadata::new(module_path!(), Level::INFO, None);

/// Counts of one running site.
pub(crate) struct Measurements {
    recorder: PrometheusRecorder,
    handle: PrometheusHandle,
    requests: AtomicU64,
}

impl Measurements {
    pub(crate) fn new() -> Self {
        let builder = PrometheusBuilder::new();
        let seconds = [
            0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0,
        ];
        // Only an empty list of buckets is refused.
        let builder = builder
            .set_buckets(&seconds)
            .unwrap_or_else(|_| PrometheusBuilder::new());
        let recorder = builder.build_recorder();
        let handle = recorder.handle();
        Self {
            recorder,
            handle,
            requests: AtomicU64::new(0),
        }
    }

    /// The number of this request since the start, from 0.
    pub(super) fn next_request(&self) -> u64 {
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        if number % REQUESTS_BETWEEN_SORTING == REQUESTS_BETWEEN_SORTING - 1 {
            self.handle.run_upkeep();
        }
        number
    }

    /// Counts an answer. The route is its pattern, never the address: there are few patterns.
    pub(super) fn answered(
        &self,
        method: &Method,
        route: &str,
        status: StatusCode,
        took: Duration,
    ) {
        let method = if method == Method::GET || method == Method::HEAD || method == Method::POST {
            method.as_str().to_owned()
        } else {
            // Anybody can make up a method.
            "other".to_owned()
        };
        let route = Label::new("route", route.to_owned());
        let method = Label::new("method", method);
        let status = Label::new("status", status.as_u16().to_string());
        let counted = Key::from_parts(
            "overens_requests_total",
            vec![route.clone(), method, status],
        );
        self.recorder
            .register_counter(&counted, &METADATA)
            .increment(1);
        let timed = Key::from_parts("overens_request_duration_seconds", vec![route]);
        self.recorder
            .register_histogram(&timed, &METADATA)
            .record(took.as_secs_f64());
    }

    /// Counts a page that was shown from memory, or had to be made.
    pub(super) fn looked_up(&self, found: bool) {
        let found = Label::new("found", if found { "yes" } else { "no" });
        let key = Key::from_parts("overens_kept_answers_total", vec![found]);
        self.recorder.register_counter(&key, &METADATA).increment(1);
    }

    pub(super) fn text(&self) -> String {
        self.handle.render()
    }
}
